package org.sijill.web.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A partner's program: sends filings over HTTP with its key, and reads the answers. */
public final class PartnerProgram {

    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"(A-[0-9]{2}-[0-9]{6}-[0-9])\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI applications;
    private final String key;

    /** @param server as {@code make run} prints it */
    public PartnerProgram(URI server, String key) {
        this(server, "/api/v1/applications", key);
    }

    /** @param path of another resource that takes the same requests */
    public PartnerProgram(URI server, String path, String key) {
        this.applications = server.resolve(path);
        this.key = key;
    }

    /** What the server answered. */
    public record Answer(int status, String contentType, String body) {

        /** @return the number of the application, if this acknowledges a filing */
        public Optional<String> number() {
            var found = NUMBER.matcher(body);
            return status == 201 && found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    /** @throws IOException if there is no whole answer: what became of the request is not known */
    public Answer file(Filing filing) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(applications)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", filing.key())
                .POST(HttpRequest.BodyPublishers.ofString(filing.json()))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
