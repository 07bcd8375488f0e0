package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The ministry's SMS gateway: {@code POST} of {@code {"id", "to", "text"}} to {@code SMS_URL}. The id, also in the header
 * {@code Idempotency-Key}, is the same at each attempt; the gateway sends a message of one id once and answers a repetition
 * with 2xx or 409.
 *
 * @see "ADR 0017"
 */
@ApplicationScoped
class SmsGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OMAN = "+968";

    private final Optional<URI> address;
    private final Duration patience;
    private final HttpClient client;

    @Inject
    SmsGateway(@ConfigProperty(name = "SMS_URL") Optional<String> address) {
        this(address.filter(text -> !text.isBlank()).map(URI::create), PATIENCE);
    }

    SmsGateway(Optional<URI> address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** for the container */
    protected SmsGateway() {
        this.address = Optional.empty();
        this.patience = PATIENCE;
        this.client = null;
    }

    /** @return false if no gateway is configured: messages stay in the outbox */
    boolean isThere() {
        return address.isPresent();
    }

    /** @throws java.util.NoSuchElementException if no gateway is configured */
    Delivery deliver(ClaimedMessage message) {
        var request = HttpRequest.newBuilder(address.orElseThrow())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.id().toString())
                .POST(BodyPublishers.ofString(json(message)))
                .build();
        try {
            return Delivery.of(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (HttpTimeoutException e) {
            return Delivery.notNow("timeout");
        } catch (IOException e) {
            return Delivery.notNow("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.notNow("interrupted");
        }
    }

    private static String json(ClaimedMessage message) {
        return "{\"id\":\"" + message.id() + "\",\"to\":\"" + OMAN + quoted(message.mobile()) + "\",\"text\":\""
                + quoted(message.text()) + "\"}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.toString();
    }
}
