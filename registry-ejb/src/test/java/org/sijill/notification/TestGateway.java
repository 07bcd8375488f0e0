package org.sijill.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server in the gateway's place. It knows an id it has had, as the gateway's contract says. */
final class TestGateway implements AutoCloseable {

    /** Takes the message and never answers. */
    static final int SILENCE = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> phones = new ConcurrentSkipListSet<>();

    TestGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sms", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
    }

    /** What it answers next, in this order; afterwards 200. */
    void willAnswer(Integer... httpStatus) {
        answers.addAll(List.of(httpStatus));
    }

    /** The bodies it was sent, one an attempt. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** Ids of the messages that reached a phone. */
    Set<String> reachedPhones() {
        return Set.copyOf(phones);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (asked) {
                asked.add(body);
            }
            var next = answers.poll();
            var status = next == null ? 200 : next;
            if (status == SILENCE || status == 200) {
                var isNew = phones.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                status = status == 200 && !isNew ? 409 : status;
            }
            if (status == SILENCE) {
                closing.await();
                return;
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
