package org.sijill.web.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff who is logged in, without scripts. */
final class StaffBrowser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern COST = Pattern.compile("app;dur=([0-9.]+), sql;desc=\"([0-9]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;

    private StaffBrowser(URI server) {
        this.server = server;
    }

    /**
     * What a page cost, as the server says.
     *
     * @param millis server time
     * @param statements sent to the database
     */
    record Cost(double millis, int statements) {}

    /** Fills in the form at {@code /staff/login}. */
    static StaffBrowser logIn(URI server, String userName, String password) throws IOException, InterruptedException {
        var browser = new StaffBrowser(server);
        var page = browser.send(browser.request("/staff/login").GET()).body();
        var fields = new LinkedHashMap<String, String>();
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("userName", userName);
        fields.put("password", password);
        fields.put("logIn", "");
        var answer = browser.send(browser.request("/staff/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(userName + " cannot log in: " + answer.statusCode());
        }
        return browser;
    }

    /** @param shown must stand on the page, or it is not the one that was to be measured */
    Cost get(String path, String shown) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        var cost = COST.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        if (answer.statusCode() != 200 || !answer.body().contains(shown) || !cost.find()) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse("") + " without " + shown + " or its cost");
        }
        return new Cost(Double.parseDouble(cost.group(1)), Integer.parseInt(cost.group(2)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
