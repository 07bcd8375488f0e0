package org.sijill.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** Sends events to the registry as the civil register would, with the key that a demo server wrote down for it. */
final class Events {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI registry;
    private final Path secrets;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param registry its address
     * @param secrets where it writes down the key
     */
    Events(URI registry, Path secrets) {
        this.registry = registry;
        this.secrets = secrets;
    }

    HttpResponse<String> send(String event) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.resolve("/api/v1/register-events"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String key() throws IOException {
        var kept = new Properties();
        if (Files.exists(secrets)) {
            try (var in = Files.newBufferedReader(secrets)) {
                kept.load(in);
            }
        }
        return kept.getProperty("registerKey", "");
    }
}
