package org.sijill.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starting and stopping PostgreSQL's main process on one cluster. */
final class Postmaster {

    /** Recovery after a crash replays what was written since the last checkpoint. */
    private static final int READY_SECONDS = 60;

    private static final int FAST_STOP_SECONDS = 15;
    private static final int CHILDREN_SECONDS = 3;
    private static final int POLL_MILLIS = 50;
    private static final int LAST_LINES = 15;

    private final DatabaseSettings settings;
    private final PostgresBinaries binaries;
    private final PostmasterFile file;
    private final int port;

    Postmaster(DatabaseSettings settings, PostgresBinaries binaries, int port) {
        this.settings = settings;
        this.binaries = binaries;
        this.file = new PostmasterFile(settings.cluster());
        this.port = port;
    }

    /** @throws DatabaseStartException if somebody else listens there */
    static int freePort(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "Port " + wanted + " on 127.0.0.1 is in use by another program; PostgreSQL cannot have it."
                            + " Set DB_PORT to a free one.",
                    e);
        }
    }

    /** Takes down a server that a killed launcher left running. */
    void takeDownOrphan() {
        if (file.running().isPresent()) {
            stop();
        }
        clearTheWay();
    }

    /**
     * Starts it and waits until it accepts connections.
     *
     * @throws DatabaseStartException with its last words if it does not
     */
    Process start() {
        freePort(port);
        var process = new PostgresCommand(binaries.program("postgres"), arguments()).start(startLog());
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!file.saysReady(process.pid())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new DatabaseStartException("PostgreSQL does not start in " + settings.cluster()
                        + ". Its last words:\n" + String.join("\n", lastWords()));
            }
            pause();
        }
        return process;
    }

    /** Ends open transactions, writes everything down and waits for the end; does nothing if none runs. */
    void stop() {
        if (!stop("fast") && !stop("immediate")) {
            file.everyProcess().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Waits for, then ends, what outlives a killed postmaster: it holds the shared memory a new one needs. */
    void clearTheWay() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CHILDREN_SECONDS);
        while (file.everyProcess().findAny().isPresent()) {
            if (System.nanoTime() > deadline) {
                file.everyProcess().forEach(ProcessHandle::destroyForcibly);
            }
            pause();
        }
        try {
            file.removeIfStale();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stop(String mode) {
        if (file.running().isEmpty()) {
            return true;
        }
        var arguments = List.of(
                "stop",
                "-D",
                settings.cluster().toString(),
                "-m",
                mode,
                "-w",
                "-t",
                Integer.toString(FAST_STOP_SECONDS));
        return new PostgresCommand(binaries.program("pg_ctl"), arguments).run().well()
                || file.running().isEmpty();
    }

    private List<String> arguments() {
        var configuration = new TreeMap<String, String>();
        configuration.put("port", Integer.toString(port));
        configuration.put("listen_addresses", "127.0.0.1");
        configuration.put("unix_socket_directories", "");
        configuration.put("timezone", "UTC");
        configuration.put("log_timezone", "UTC");
        configuration.put("jit", "off");
        configuration.put("logging_collector", "on");
        configuration.put("log_directory", settings.logs().toString());
        configuration.put("log_filename", "postgres-%a.log");
        configuration.put("log_rotation_age", "1d");
        configuration.put("log_truncate_on_rotation", "on");
        configuration.put("log_checkpoints", "off");
        // neither statements nor the values of a violated constraint: they would be personal data
        configuration.put("log_min_error_statement", "panic");
        configuration.put("log_error_verbosity", "terse");
        configuration.putAll(settings.serverSettings());

        var arguments = new ArrayList<>(List.of("-D", settings.cluster().toString()));
        configuration.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private Path startLog() {
        return settings.logs().resolve("postgres-start.log");
    }

    private List<String> lastWords() {
        try (var logs = Files.list(settings.logs())) {
            var newest = logs.filter(log -> log.getFileName().toString().startsWith("postgres"))
                    .max(Comparator.comparingLong(log -> log.toFile().lastModified()));
            if (newest.isEmpty()) {
                return List.of();
            }
            var lines = Files.readString(newest.get(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(its log cannot be read: " + e.getMessage() + ")");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
