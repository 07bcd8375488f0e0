package org.sijill.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseSettings;
import org.sijill.db.EmbeddedDatabase;

/**
 * The packaged archive, started as {@code make run} does, in a folder of its own on free ports; demo mode unless told
 * otherwise. For every test that needs the whole product.
 */
public final class RunningServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(420);
    private static final Duration END = Duration.ofSeconds(30);
    private static final Duration CLASS_DATA = Duration.ofSeconds(300);
    private static final String SANDBOX = "org.sijill.sandbox.Sandbox";
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Process launcher;
    private final List<String> announced = new ArrayList<>();

    private RunningServer(Path folder, Process launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /** Starts in {@code folder}, whose data are kept between starts, and waits until it is ready. */
    public static RunningServer start(Path folder, Map<String, String> environment) {
        return start(ExtendedArchive.packaged(), folder, environment);
    }

    /** The same with an archive that is not quite the product. */
    public static RunningServer start(Path archive, Path folder, Map<String, String> environment) {
        var server = launch(archive, folder, environment);
        try {
            server.readAnnouncement();
            return server;
        } catch (RuntimeException | Error e) {
            server.launcher.destroy();
            throw e;
        }
    }

    /** Starts in demo mode on free ports. */
    public static RunningServer start(Path folder) {
        return start(folder, Map.of());
    }

    /** Starts and does not wait: for starts that fail. */
    public static RunningServer launch(Path folder, Map<String, String> environment) {
        return launch(ExtendedArchive.packaged(), folder, environment);
    }

    private static RunningServer launch(Path archive, Path folder, Map<String, String> environment) {
        var variables = new TreeMap<String, String>();
        variables.put("PORT", Integer.toString(freePort()));
        variables.put("DB_PORT", Integer.toString(freePort()));
        variables.put("DEMO", "true");
        variables.put("SANDBOX_PORT", "0");
        variables.put("DEMO_FAMILIES", "0");
        // making them costs more than most of these starts get back
        variables.put("CLASS_DATA", "false");
        variables.putAll(environment);
        variables.merge(
                "SERVER_OPTIONS", System.getProperty("sijill.server.options", ""), (given, ours) -> ours + " " + given);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // a shell that runs the tests in the background has let them ignore the interrupt, and what they start too
        var command = List.of(
                "env",
                "--default-signal=INT",
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                archive.toString());
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors(folder).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.endsWith("_URL"));
        builder.environment().putAll(variables);
        try {
            return new RunningServer(folder, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something to wait for. */
    public interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /** Looks again and again until it is so. */
    public static <E extends Exception> void await(String what, Duration limit, Condition<E> condition) throws E {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return URI.create(announced("address").orElseThrow());
    }

    /** The value behind {@code words: } in what was printed once it was ready. */
    public Optional<String> announced(String words) {
        return announced.stream()
                .filter(line -> line.startsWith(words + ": "))
                .map(line -> line.substring(words.length() + 2))
                .findFirst();
    }

    /** Moves the demo clock. @return what time it is then */
    public Instant forwardClock(Duration by) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve("/api/v1/demo/clock"))
                .header("Authorization", "Bearer " + announced("partner key").orElseThrow())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"forward\":\"" + by + "\"}"))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        var now = NOW.matcher(answer);
        if (!now.find()) {
            throw new IllegalStateException("the clock does not move: " + answer);
        }
        return Instant.parse(now.group(1));
    }

    /** Credentials of the runtime role and the owner, from the data folder. */
    public DatabaseAccess database() {
        return EmbeddedDatabase.accessOfRunning(DatabaseSettings.in(data())).orElseThrow();
    }

    public Path data() {
        return folder.resolve("data");
    }

    public boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until the class data are there that the first run makes for later starts, which are slow without them. */
    public void awaitClassData() {
        await("class data", CLASS_DATA, () -> {
            try (var files = Files.find(
                    data().resolve("runtime"), 2, (file, is) -> file.toString().endsWith(".jsa"))) {
                return files.findAny().isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The container's process. */
    public ProcessHandle server() {
        return child(ServerFiles.ARGUMENTS + " --nohazelcast");
    }

    /** PostgreSQL's main process. */
    public ProcessHandle postgres() {
        return child("/bin/postgres");
    }

    /** The process that plays the registers. */
    public ProcessHandle sandbox() {
        return child(SANDBOX);
    }

    /** @return whether it runs at this moment */
    public boolean hasSandbox() {
        return launcher.children()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(SANDBOX));
    }

    public void kill9Launcher() {
        kill9(launcher());
    }

    /** Ends the server without a word; its launcher then ends too. */
    public void kill9Server() {
        kill9(server());
    }

    /** Ends PostgreSQL without a word; its launcher starts it again. */
    public void kill9Database() {
        kill9(postgres());
    }

    /** @param name such as {@code INT} */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(launcher.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the launcher's exit code, once it has ended */
    public int awaitEnd(Duration limit) {
        await("the launcher's end", limit, () -> !launcher.isAlive());
        return launcher.exitValue();
    }

    /** What it has told the operator beside the announcement. */
    public String told() {
        try {
            return Files.readString(errors(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that has ended may be listed until somebody asks for its exit code. */
    public static boolean runs(ProcessHandle process) {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.charAt(state.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    /** Ends it cleanly, as TERM does. */
    public int stop() {
        signal("TERM");
        return awaitEnd(END);
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
    }

    private void readAnnouncement() {
        var deadline = System.nanoTime() + START.toNanos();
        var out = new BufferedReader(launcher.inputReader());
        try {
            while (announced("database password").isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not ready within " + START.toSeconds() + " s:\n" + told());
                }
                if (out.ready()) {
                    announced.add(out.readLine());
                } else if (!launcher.isAlive()) {
                    throw new AssertionError("ended with " + launcher.exitValue() + ":\n" + told());
                } else {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle child(String word) {
        return launcher.children()
                .filter(process -> process.info().commandLine().orElse("").contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no child with " + word + ":\n" + told()));
    }

    private static void kill9(ProcessHandle process) {
        process.destroyForcibly();
    }

    private static Path errors(Path folder) {
        return folder.resolve("launcher.log");
    }
}
