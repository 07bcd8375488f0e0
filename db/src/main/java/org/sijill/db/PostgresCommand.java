package org.sijill.db;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs: in a session of their own, so that Ctrl-C in the terminal does not reach them, and, for root,
 * which PostgreSQL refuses, in a user namespace where the same account goes by another number.
 */
final class PostgresCommand {

    private static final int PATIENCE_SECONDS = 120;

    private final List<String> words = new ArrayList<>();

    PostgresCommand(Path program, List<String> arguments) {
        if (isInstalled("setsid")) {
            words.add("setsid");
        }
        if (runsAsRoot()) {
            if (!isInstalled("unshare")) {
                throw new DatabaseStartException("PostgreSQL does not run as root, and there is no 'unshare' on this"
                        + " machine to work round it. Start as another user.");
            }
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(program.toString());
        words.addAll(arguments);
    }

    /** Starts it and lets it run; what it says is added to {@code log}. */
    Process start(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return builder()
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    /**
     * Runs it to its end.
     *
     * @return exit code and what it said
     */
    Ended run() {
        try {
            var process = builder().start();
            var said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new DatabaseStartException(words + " did not end within " + PATIENCE_SECONDS + " s: " + said);
            }
            return new Ended(process.exitValue(), said.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + words, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("interrupted while running " + words, e);
        }
    }

    /** A program's end: its exit code and what it said. */
    record Ended(int code, String said) {

        boolean well() {
            return code == 0;
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
