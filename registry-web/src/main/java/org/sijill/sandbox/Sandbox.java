package org.sijill.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers' service: {@code POST /<register>/search} as the registers answer it, and for whoever shows or tests them {@code
 * PUT /modes/<register>}, {@code GET /modes}, {@code PUT /fixtures/<civil number>} and {@code POST /events}.
 */
public final class Sandbox implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int LARGEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Behaviour behaviour = new Behaviour();
    private final People people;
    private final AnswerMaker answers;
    private final Events events;

    /**
     * Starts it on loopback.
     *
     * @param port 0 for any
     * @param population file of the demo's people; it need not be there
     * @param registry to which events are sent
     * @param secrets properties in which the registry writes down the key for them
     */
    public Sandbox(int port, Path population, URI registry, Path secrets) throws IOException {
        people = new People(population);
        answers = new AnswerMaker(people);
        events = new Events(registry, secrets);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** @param arguments port, population file, address of the registry, file with the key for events */
    public static void main(String[] arguments) throws IOException {
        var sandbox = new Sandbox(
                Integer.parseInt(arguments[0]), Path.of(arguments[1]), URI.create(arguments[2]), Path.of(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "end"));
    }

    /** @return where it answers, without a slash at the end */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var way =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            var last = way.substring(way.lastIndexOf('/') + 1);
            if (way.matches("POST /[a-z-]+/search")) {
                search(exchange, way.split("/")[1]);
            } else if (way.equals("GET /modes")) {
                tell(exchange, 200, modes());
            } else if (way.startsWith("PUT /modes/") && Behaviour.REGISTERS.contains(last)) {
                setMode(exchange, last);
            } else if (way.startsWith("PUT /fixtures/") && last.matches("[1-9][0-9]{0,8}")) {
                putIn(exchange, last);
            } else if (way.equals("POST /events") && !isJson(exchange)) {
                // what a page of somebody else's could send without asking is not taken
                tell(exchange, 415, problem("Send it as application/json."));
            } else if (way.equals("POST /events")) {
                sendEvent(exchange);
            } else {
                tell(exchange, 404, problem("There is no such thing: docs/operations.md has the list."));
            }
        } catch (JacksonException unreadable) {
            tell(exchange, 400, problem("The body is no JSON object."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isJson(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    private void search(HttpExchange exchange, String register) throws IOException, InterruptedException {
        if (!Behaviour.REGISTERS.contains(register)) {
            tell(exchange, 404, problem("There is no such register."));
            return;
        }
        var question = body(exchange);
        behaviour.wasAsked(register);
        var set = behaviour.of(register);
        if (set.millis() > 0) {
            TimeUnit.MILLISECONDS.sleep(set.millis());
        }
        switch (set.mode()) {
            case DEAD -> {
                // whoever asked finds the line closed
            }
            case FAILING -> tell(exchange, 500, problem("The register fails."));
            case MALFORMED -> tell(exchange, 200, "{\"reference\":\"".getBytes(StandardCharsets.UTF_8));
            default -> tell(exchange, 200, answers.answer(register, set.mode(), question));
        }
    }

    private void setMode(HttpExchange exchange, String register) throws IOException {
        var wanted = body(exchange);
        var mode = Mode.find(wanted.path("mode").asString(""));
        if (mode.isEmpty()) {
            tell(exchange, 422, problem("There is no such mode: docs/operations.md has the list."));
            return;
        }
        var millis = wanted.path("millis").asLong(mode.get() == Mode.SLOW ? 5_000 : 0);
        behaviour.set(register, new Behaviour.Setting(mode.get(), Math.max(0, Math.min(millis, 120_000))));
        tell(exchange, 200, modes());
    }

    private JsonNode modes() {
        var all = JsonNodeFactory.instance.objectNode();
        for (var register : Behaviour.REGISTERS) {
            var set = behaviour.of(register);
            all.putObject(register)
                    .put("mode", set.mode().word())
                    .put("millis", set.millis())
                    .put("asked", behaviour.asked(register));
        }
        return all;
    }

    private void putIn(HttpExchange exchange, String civilNumber) throws IOException {
        var there = people.put(civilNumber, body(exchange));
        tell(exchange, there ? 200 : 422, there ? problem("kept") : problem("There are too many fixtures."));
    }

    private void sendEvent(HttpExchange exchange) throws IOException, InterruptedException {
        var answer = events.send(body(exchange).toString());
        tell(exchange, answer.statusCode(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode body(HttpExchange exchange) throws IOException {
        var read = People.JSON.readTree(exchange.getRequestBody().readNBytes(LARGEST));
        return read instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode problem(String sentence) {
        return JsonNodeFactory.instance.objectNode().put("detail", sentence);
    }

    private static void tell(HttpExchange exchange, int status, JsonNode content) throws IOException {
        tell(exchange, status, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void tell(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    /** It answers nobody any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
