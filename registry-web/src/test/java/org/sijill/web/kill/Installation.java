package org.sijill.web.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.sijill.db.DatabaseAccess;

/**
 * The packaged product with a data folder of its own under {@code target}, started as its user starts it; its processes can be
 * killed and it can be started again on the same data. Outside JUnit too: the bench uses it.
 */
public final class Installation implements AutoCloseable {

    private static final int READY_SECONDS = 240;
    private static final int END_SECONDS = 30;

    private final Path archive;
    private final Path data;
    private final Map<String, String> environment;
    private final Map<String, String> announced = new ConcurrentHashMap<>();
    private Process launcher;
    private Duration start;

    private Installation(Path archive, Path data, Map<String, String> environment) {
        this.archive = archive;
        this.data = data;
        this.environment = environment;
    }

    /** Starts the archive the build made, on an empty folder of this name. */
    public static Installation start(String name) throws IOException, InterruptedException {
        return start(Path.of(System.getProperty("sijill.archive")), name, Map.of());
    }

    /** @param settings further variables of the environment */
    public static Installation start(Path archive, String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        var data = Path.of("target", "installations", name).toAbsolutePath();
        delete(data);
        var environment = new HashMap<>(Map.of(
                "DATA_DIR", data.toString(),
                "DEMO", "true",
                "DEMO_FAMILIES", "0",
                "PORT", Integer.toString(freePort()),
                "DB_PORT", Integer.toString(freePort())));
        environment.putAll(settings);
        var installation = new Installation(archive, data, environment);
        try {
            installation.launch();
        } catch (IOException | RuntimeException e) {
            installation.close();
            throw e;
        }
        return installation;
    }

    public URI address() {
        return URI.create(announced.get("address"));
    }

    /** Of every demo account. */
    public String password() {
        return announced.get("password");
    }

    /** With the key printed at the last start. */
    public PartnerProgram partner() {
        return new PartnerProgram(address(), partnerKey());
    }

    public String partnerKey() {
        return announced.get("partner key");
    }

    /** From the call of the launcher to its announcement, at the last start. */
    public Duration start() {
        return start;
    }

    /** As runtime role and as owner. */
    public DatabaseAccess database() {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabaseAccess(
                announced.get("database"),
                announced.get("user"),
                secrets.getProperty("runtime"),
                "sijill_owner",
                secrets.getProperty("owner"));
    }

    /** @return codes of all wilayat */
    public List<String> wilayat() throws SQLException {
        try (var connection = database().connect();
                var rows = connection.createStatement().executeQuery("select code from sijill.wilaya order by code")) {
            var codes = new ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    /** The JVM that runs the application. */
    public ProcessHandle server() {
        return launcher.descendants()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(word -> word.endsWith("launch-micro.jar")))
                .findFirst()
                .orElseThrow();
    }

    /** {@code kill -9}. */
    void killServer() {
        server().destroyForcibly();
    }

    /** {@code kill -9} of PostgreSQL's main process. */
    void killDatabase() {
        postmaster().destroyForcibly();
    }

    /** The launcher ends by itself when its server is gone, with the code for that; then it is started again. */
    void startAgain() throws IOException, InterruptedException {
        if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher goes on without its server");
        }
        if (launcher.exitValue() != 3) {
            throw new IllegalStateException("the launcher ended with " + launcher.exitValue() + ", not with 3");
        }
        launch();
    }

    /** Ends it as its user does, and starts it again on its data. */
    public void restart() throws IOException, InterruptedException {
        end();
        launch();
    }

    /** Waits until the database that was killed answers again. */
    void awaitDatabase() throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (System.nanoTime() < until) {
            try {
                database().connect().close();
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the database did not come back");
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            if (!launcher.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly().waitFor();
            }
        }
    }

    private void launch() throws IOException, InterruptedException {
        announced.clear();
        var began = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-jar", archive.toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        launcher = builder.start();
        var ready = new CompletableFuture<Void>();
        var reader = new Thread(() -> follow(launcher, ready), "launcher-output");
        reader.setDaemon(true);
        reader.start();
        try {
            ready.get(READY_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("no start, see " + log(), e);
        }
        start = Duration.ofNanos(System.nanoTime() - began);
    }

    private void follow(Process process, CompletableFuture<Void> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(log())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                var colon = line.indexOf(": ");
                if (colon > 0 && line.substring(0, colon).matches("[a-z ]+")) {
                    announced.put(line.substring(0, colon), line.substring(colon + 2));
                }
                if (line.startsWith("database password: ")) {
                    ready.complete(null);
                }
            }
        } catch (IOException gone) {
            ready.completeExceptionally(gone);
        }
        ready.completeExceptionally(new IllegalStateException("the launcher ended"));
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(data.resolve("database/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
