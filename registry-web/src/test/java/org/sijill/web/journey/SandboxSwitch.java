package org.sijill.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whoever makes the demo's registers behave, as docs/operations.md says. */
final class SandboxSwitch {

    /** Of the demo's own declaration: what the civil register knows of its head. */
    private static final String HEAD =
            """
            "fullArabic":"راشد سالم حمد العبري","given":"راشد","sex":"MALE","bornOn":"1974-05-03","nationality":"OM",\
            "pension":"168.000","workStatus":"RETIRED","homes":1""";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI sandbox;

    SandboxSwitch(URI sandbox) {
        this.sandbox = sandbox;
    }

    void behaves(String register, String mode) {
        send("PUT", "/modes/" + register, "{\"mode\":\"" + mode + "\"}");
    }

    /** Answers rightly, and no sooner than after so long. */
    void answersAfter(String register, Duration wait) {
        send("PUT", "/modes/" + register, "{\"mode\":\"slow\",\"millis\":" + wait.toMillis() + "}");
    }

    /** The head of the demo's declaration, as the registers know him. */
    void knowsHead(String civilNumber, String maritalStatus, String cardExpiresOn, String family) {
        send(
                "PUT",
                "/fixtures/" + civilNumber,
                "{" + HEAD + ",\"maritalStatus\":\"" + maritalStatus + "\",\"cardExpiresOn\":\"" + cardExpiresOn
                        + "\",\"family\":[" + family + "]}");
    }

    void knowsChild(String civilNumber, String name) {
        send(
                "PUT",
                "/fixtures/" + civilNumber,
                "{\"fullArabic\":\"" + name + "\",\"given\":\"" + name.split(" ")[0]
                        + "\",\"father\":\"راشد\",\"tribe\":\"العبري\",\"sex\":\"MALE\",\"bornOn\":\"2016-02-01\","
                        + "\"nationality\":\"OM\",\"maritalStatus\":\"SINGLE\"}");
    }

    static String child(String civilNumber) {
        return "{\"civilNumber\":\"" + civilNumber + "\",\"link\":\"CHILD\"}";
    }

    /** The civil register tells of a death. */
    void tellsOfADeath(String id, String civilNumber) {
        send(
                "POST",
                "/events",
                "{\"id\":\"" + id + "\",\"kind\":\"DEATH\",\"civilNumber\":\"" + civilNumber
                        + "\",\"happenedOn\":\"2026-11-20\"}");
    }

    private void send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
