package org.sijill.launcher;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sijill.sandbox.Sandbox;

/**
 * The process that plays the registers of other bodies beside a demo server. Nothing waits for it: one that dies is started again,
 * a few times.
 */
final class SandboxRegisters implements AutoCloseable {

    private static final int MOST_STARTS = 20;
    private static final int GRACE_SECONDS = 3;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Settings settings;
    private final DataFolder data;
    private Process process;
    private int starts;
    private boolean closed;

    SandboxRegisters(Settings settings, DataFolder data) throws IOException {
        this.settings = settings;
        this.data = data;
        requireFreePort();
        start();
    }

    /** @return whether a process with these arguments is one of this data folder */
    static boolean isOne(List<String> arguments, DataFolder data) {
        return arguments.contains(Sandbox.class.getName())
                && arguments.contains(population(data).toString());
    }

    private static Path population(DataFolder data) {
        return data.path().resolve("sandbox").resolve("population.jsonl");
    }

    private void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.sandboxPort()));
        } catch (IOException e) {
            throw new StartException(
                    ExitCode.NOT_STARTED,
                    "Port " + settings.sandboxPort()
                            + " on 127.0.0.1 is in use by another program. Set SANDBOX_PORT to a"
                            + " free one, or to 0 for a demo without registers.");
        }
    }

    private synchronized void start() throws IOException {
        if (closed || starts == MOST_STARTS) {
            return;
        }
        starts++;
        var log = Files.createDirectories(data.logs()).resolve("sandbox.log").toFile();
        process = new ProcessBuilder(words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"))
                .start();
        process.onExit().thenRun(this::startAgain);
    }

    private void startAgain() {
        try {
            start();
        } catch (IOException e) {
            Terminal.tell("the registers' sandbox does not start again: " + e.getMessage());
        }
    }

    private List<String> words() throws IOException {
        var words = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // as the server: Ctrl-C reaches the launcher alone
            words.add(SETSID.toString());
        }
        words.addAll(List.of(ServerCommand.java(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("-cp", archive().toString(), Sandbox.class.getName()));
        words.add(Integer.toString(settings.sandboxPort()));
        words.add(population(data).toString());
        words.add(settings.localAddress().toString());
        words.add(data.secrets().resolve("demo.properties").toString());
        return words;
    }

    private static Path archive() throws IOException {
        try {
            return Path.of(Sandbox.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        running.destroy();
        try {
            if (!running.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
