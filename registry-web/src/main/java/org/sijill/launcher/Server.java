package org.sijill.launcher;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The server's process, from its start to its end. */
final class Server implements AutoCloseable {

    private static final int GRACE_SECONDS = 12;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int POLL_MILLIS = 100;
    private static final int STILL_SECONDS = 15;

    /** The application's refusals by their code. */
    private static final Map<String, String> REFUSALS = Map.of(
            "office.error.demoAccountsPresent",
            "DEMO is false, but the database holds demo accounts, whose password everybody knows. Use another DATA_DIR or"
                    + " DATABASE_URL, or set DEMO=true.",
            "office.error.demoOnRealAccounts",
            "DEMO is true, but the database holds real accounts. Use another DATA_DIR or DATABASE_URL, or set DEMO=false.");

    private final Process process;
    private final ServerLog log;
    private final Thread follower;
    private final URI ready;

    Server(Settings settings, ServerCommand command, ServerLog log) throws IOException {
        this.log = log;
        this.ready = settings.localAddress().resolve("/health/ready");
        process = command.build().redirectInput(new File("/dev/null")).start();
        follower = new Thread(() -> log.follow(process.getInputStream()), "server-log");
        follower.setDaemon(true);
        follower.start();
    }

    /** @throws StartException naming {@code PORT} if another program listens there */
    static void requireFreePort(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.bindAddress(), settings.port()));
        } catch (IOException e) {
            throw new StartException(
                    ExitCode.NOT_STARTED,
                    "Port " + settings.port() + " on " + host(settings)
                            + " is in use by another program. Set PORT to a free one.");
        }
    }

    /**
     * Waits until the application says that database, schema and engine are there.
     *
     * @param limit how long it may get no further: a demo's families take their time on a slow machine
     * @throws StartException with its last lines if it dies, refuses or is neither ready nor further after {@code limit}
     */
    void awaitReady(Duration limit) {
        var began = System.nanoTime();
        var told = began;
        var done = log.progress();
        var since = began;
        while (!isReady()) {
            if (!process.isAlive()) {
                throw failed("The server ended with exit code " + process.exitValue() + " before it was ready");
            }
            log.refusal().map(REFUSALS::get).ifPresent(why -> {
                throw new StartException(ExitCode.WRONG_SETTING, why);
            });
            if (log.hopeless().isPresent()) {
                throw failed("The server cannot start: " + log.hopeless().get());
            }
            var now = System.nanoTime();
            if (!log.progress().equals(done)) {
                done = log.progress();
                since = now;
            }
            if (now - since > limit.toNanos()) {
                throw failed(
                        "The server is not ready, and got no further for " + limit.toSeconds() + " s (START_TIMEOUT)");
            }
            if (now - told > TimeUnit.SECONDS.toNanos(STILL_SECONDS)) {
                told = now;
                var progress = log.progress().map(so -> ", " + so).orElse("");
                Terminal.tell(
                        "still starting, " + TimeUnit.NANOSECONDS.toSeconds(now - began) + " s" + progress + " …");
            }
            pause();
        }
    }

    CompletableFuture<String> ended() {
        return process.onExit()
                .thenApply(gone -> "The server ended by itself with exit code " + gone.exitValue() + ".");
    }

    /** Lets it finish what it does, then ends it. */
    @Override
    public void close() throws IOException {
        // by its handle: the process object would close the log's stream at once
        process.toHandle().destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            follower.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        log.close();
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private StartException failed(String why) {
        return new StartException(
                ExitCode.NOT_STARTED, why + ". Its last lines:\n" + String.join("\n", log.lastLines()));
    }

    private static String host(Settings settings) {
        var address = settings.bindAddress().getHostAddress();
        return settings.bindAddress() instanceof Inet6Address ? "[" + address + "]" : address;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while waiting for the server", e);
        }
    }
}
