package org.sijill.web.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The sandbox that plays the registers: how they behave, and whom they know. */
final class Registers {

    static final List<String> ALL = List.of("civil", "protection-fund", "labour", "property");

    /** The head of the demo's declaration, as the registers know him. */
    private static final String HEAD =
            """
            {"fullArabic":"راشد بن سالم بن حمد العبري","given":"راشد","father":"سالم","grandfather":"حمد","tribe":"العبري",\
            "sex":"MALE","bornOn":"1974-05-03","nationality":"OM","maritalStatus":"MARRIED","cardExpiresOn":"2031-01-31",\
            "pension":"168.000","workStatus":"RETIRED","homes":1,"family":[]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI sandbox;

    Registers(URI sandbox) {
        this.sandbox = sandbox;
    }

    void answerAfter(int millis) throws IOException, InterruptedException {
        for (var register : ALL) {
            put("/modes/" + register, "{\"mode\":\"normal\",\"millis\":" + millis + "}");
        }
    }

    void isDead(String register) throws IOException, InterruptedException {
        put("/modes/" + register, "{\"mode\":\"dead\"}");
    }

    void know(String civilNumber) throws IOException, InterruptedException {
        put("/fixtures/" + civilNumber, HEAD);
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(sandbox.resolve(path))
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }
}
