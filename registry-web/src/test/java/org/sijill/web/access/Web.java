package org.sijill.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A caller with cookies of his own, who follows no redirect unless told. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Web(TestServer server) {
        this(server.address());
    }

    /** @param server where it answers, without a slash at the end */
    Web(URI server) {
        this.server = server;
    }

    /** A caller who has logged in. */
    static Web loggedIn(TestServer server, String userName) {
        var web = new Web(server);
        var answer = web.logIn(userName, server.password(), "");
        if (answer.statusCode() != 302) {
            throw new AssertionError(userName + " cannot log in: " + answer.statusCode() + " " + answer.body());
        }
        return web;
    }

    /** @param query of the log-in page, such as {@code ?from=…} */
    HttpResponse<String> logIn(String userName, String password, String query) {
        var form = Form.in(get("/staff/login" + query).body(), "form");
        return post(
                form.action(),
                form.with("userName", userName).with("password", password).press("logIn"));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** @return value of the session's cookie; empty text if there is none */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("sijill"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where an answer leads, within the server; elsewhere in full. */
    static String location(HttpResponse<?> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        var own = TestServer.get().address().toString();
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, String> fields(String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
