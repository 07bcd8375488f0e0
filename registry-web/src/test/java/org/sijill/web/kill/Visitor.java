package org.sijill.web.kill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever uses the pages in English and without scripts: reads them, fills in forms and presses buttons. */
public final class Visitor {

    private static final Pattern FORM =
            Pattern.compile("<form id=\"([^\"]+)\"[^>]*? action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern COST = Pattern.compile("app;dur=([0-9.]+), sql;desc=\"([0-9]+)\"");
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;
    private Cost spent = new Cost(0, 0);

    private Visitor(URI server) {
        this.server = server;
    }

    /**
     * What a page cost, as the server says.
     *
     * @param millis server time
     * @param statements sent to the database
     */
    public record Cost(double millis, int statements) {}

    /** A page as it came. */
    public record Page(String address, String html) {}

    private record Field(String name, String value) {
        @Override
        public String toString() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** A citizen, who needs no account. */
    public static Visitor at(URI server) {
        return new Visitor(server);
    }

    /** A member of staff. Fills in the form at {@code /staff/login}. */
    public static Visitor logIn(URI server, String userName, String password) throws IOException, InterruptedException {
        var browser = new Visitor(server);
        var login = browser.open("/staff/login?lang=en");
        var inside = browser.press(
                login, "form", "logIn", Map.of("userName", List.of(userName), "password", List.of(password)));
        if (inside.address().contains("/staff/login")) {
            throw new IllegalStateException(userName + " cannot log in");
        }
        return browser;
    }

    /** @throws IllegalStateException if there is no such page for this member of staff */
    public Page open(String path) throws IOException, InterruptedException {
        return follow(send(request(path).GET()));
    }

    /**
     * What a page costs.
     *
     * @param shown must stand on the page, or it is not the one that was to be measured
     */
    public Cost cost(String path, String shown) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        var cost = COST.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        if (answer.statusCode() != 200 || !answer.body().contains(shown) || !cost.find()) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + " without " + shown + " or without its cost");
        }
        return new Cost(Double.parseDouble(cost.group(1)), Integer.parseInt(cost.group(2)));
    }

    /**
     * Fills in a form and presses a button of it.
     *
     * @param values of the fields that are filled in or ticked, by name
     * @return the page that follows
     */
    public Page press(Page page, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException {
        var found = FORM.matcher(page.html());
        while (found.find()) {
            if (found.group(1).equals(form)) {
                return send(found.group(2), fields(found.group(3), button, values));
            }
        }
        throw new IllegalStateException("no form " + form + " at " + page.address());
    }

    /**
     * Sends a file as a form does.
     *
     * @param kind what else the form says
     * @return the page that follows
     */
    public Page sendFile(String action, String kind, String fileName, byte[] content)
            throws IOException, InterruptedException {
        var border = "paper" + content.length;
        var head =
                "--" + border + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--" + border
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return follow(send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + border + "--\r\n")))));
    }

    /**
     * What pressing a button costs, the page that follows with it.
     *
     * @param shown must stand on that page
     */
    public Cost costOfPressing(Page page, String form, String button, Map<String, List<String>> values, String shown)
            throws IOException, InterruptedException {
        spent = new Cost(0, 0);
        var next = press(page, form, button, values);
        if (!next.html().contains(shown)) {
            throw new IllegalStateException(next.address() + " comes without " + shown);
        }
        return spent;
    }

    private Page send(String action, List<Field> fields) throws IOException, InterruptedException {
        var body = fields.stream().map(Field::toString).collect(Collectors.joining("&"));
        return follow(send(request(action.replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Hidden fields as they are, others as they were shown unless they are filled in. */
    private static List<Field> fields(String form, String button, Map<String, List<String>> values) {
        var fields = new ArrayList<Field>();
        values.forEach((name, all) -> all.forEach(value -> fields.add(new Field(name, value))));
        var inputs = INPUT.matcher(form);
        while (inputs.find()) {
            var name = attribute(inputs.group(), "name");
            var kind = attribute(inputs.group(), "type");
            var unticked = ("checkbox".equals(kind) || "radio".equals(kind))
                    && !inputs.group().contains("checked=");
            if (!name.isEmpty() && !values.containsKey(name) && !unticked) {
                fields.add(new Field(name, attribute(inputs.group(), "value")));
            }
        }
        fields.add(new Field(button, ""));
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private Page follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var last = answer;
        for (var i = 0; i < MOST_REDIRECTS && last.statusCode() / 100 == 3; i++) {
            last = send(
                    request(last.headers().firstValue("Location").orElseThrow()).GET());
        }
        var address = last.uri().toString();
        if (last.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + last.statusCode());
        }
        return new Page(address, last.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var cost = COST.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        if (cost.find()) {
            spent = new Cost(
                    spent.millis() + Double.parseDouble(cost.group(1)),
                    spent.statements() + Integer.parseInt(cost.group(2)));
        }
        return answer;
    }
}
