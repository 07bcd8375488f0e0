package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.sijill.common.Json;
import org.sijill.security.CivilNumber;

/**
 * The registers over HTTP: {@code POST …/search}, with the query's id as the key by which a register knows a repetition. One that
 * has no address is not connected: nothing is asked of it.
 *
 * @see "docs/registers.md"
 */
@ApplicationScoped
class RegisterClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 256 * 1024;

    private final Map<Register, URI> addresses;
    private final Duration patience;
    private final HttpClient client;

    @Inject
    RegisterClient(Config config) {
        this(addresses(config), PATIENCE);
    }

    RegisterClient(Map<Register, URI> addresses, Duration patience) {
        this.addresses = Map.copyOf(addresses);
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    }

    /** For the container. */
    protected RegisterClient() {
        this.addresses = Map.of();
        this.patience = PATIENCE;
        this.client = null;
    }

    private static Map<Register, URI> addresses(Config config) {
        var found = new EnumMap<Register, URI>(Register.class);
        for (var register : Register.values()) {
            config.getOptionalValue(register.setting(), String.class)
                    .filter(text -> !text.isBlank())
                    .ifPresent(
                            text -> found.put(register, URI.create(text.strip().replaceAll("/+$", "") + "/search")));
        }
        return found;
    }

    /** @return those that have an address */
    Set<Register> connected() {
        var connected = EnumSet.noneOf(Register.class);
        connected.addAll(addresses.keySet());
        return connected;
    }

    /** @return what comes of it; never fails, and is there within the patience */
    CompletableFuture<Reply> ask(ClaimedQuery query) {
        var request = HttpRequest.newBuilder(addresses.get(query.register()))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", query.id().toString())
                .POST(BodyPublishers.ofString(json(query)))
                .build();
        var exchange = client.sendAsync(request, head -> new BoundedBody(LARGEST));
        return exchange.thenApply(answer -> reply(query, answer))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    exchange.cancel(true);
                    return Reply.notNow(isTimeout(failure) ? "timeout" : "unreachable");
                });
    }

    private static Reply reply(ClaimedQuery query, HttpResponse<Optional<byte[]>> answer) {
        if (answer.statusCode() != 200) {
            return Reply.notNow("HTTP-" + answer.statusCode());
        }
        return answer.body().map(body -> new AnswerReader(query).read(body)).orElseGet(() -> Reply.wrong("too-large"));
    }

    private static boolean isTimeout(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TimeoutException || cause instanceof HttpTimeoutException;
    }

    private static String json(ClaimedQuery query) {
        return Json.createObjectBuilder()
                .add("reference", query.id().toString())
                .add("civilNumber", query.asked().value())
                .add("persons", Json.createArrayBuilder(values(query.others())))
                .build()
                .toString();
    }

    private static List<String> values(List<CivilNumber> numbers) {
        return numbers.stream().map(CivilNumber::value).toList();
    }
}
