package org.sijill.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says: all of it to {@code logs/server.log}, of which a few older ones are kept, and what is a warning or
 * worse to the terminal too.
 */
final class ServerLog implements AutoCloseable {

    /** One line an event: moment, level, logger, message. */
    static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n";

    /** After these nothing more comes: the application is not there, though the container says it is ready. */
    private static final Pattern HOPELESS = Pattern.compile("event=start-refused|Exception while loading the app");

    /** Why the application refuses to start, for which whoever set {@code DEMO} can do something. */
    private static final Pattern REFUSED = Pattern.compile("event=start-refused code=(\\S+)");

    /** The container's own summary, when the application is not part of it. */
    private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\\s*\"Deployed\": \\[\\s*\\]");

    /** How far the long part of a demo server's first start is. */
    private static final Pattern DEMO = Pattern.compile("demo=(families|applications) (entered|made)=(\\d+) of=(\\d+)");

    private static final Pattern EVENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\S+ (\\w+) .*");
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final int KEPT = 5;
    private static final int LAST_LINES = 25;
    private static final int TERMINAL_LINES_AN_EVENT = 3;

    private final Path file;
    private final PrintStream terminal;
    private final Deque<String> last = new ArrayDeque<>();
    private Writer out;
    private long written;
    private int leftForTerminal;
    private String hopeless;
    private String progress;

    ServerLog(Path folder, PrintStream terminal) throws IOException {
        this.file = Files.createDirectories(folder).resolve("server.log");
        this.terminal = terminal;
        written = Files.exists(file) ? Files.size(file) : 0;
        out = open();
    }

    /** Reads to the end of the stream, which is the end of the server. */
    void follow(InputStream said) {
        try (var lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                write(line);
            }
        } catch (IOException closed) {
            terminal.println("The server's log cannot be written: " + closed.getMessage());
        }
    }

    /** Its newest lines, for the report of a failed start. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    /** The line after which waiting is of no use. */
    synchronized Optional<String> hopeless() {
        return Optional.ofNullable(hopeless);
    }

    /** The code of a refusal, if that is why. */
    synchronized Optional<String> refusal() {
        return hopeless().map(REFUSED::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    /** What it works at, for whoever waits. */
    synchronized Optional<String> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private synchronized void write(String line) throws IOException {
        if (written > LARGEST) {
            rotate();
        }
        out.write(line);
        out.write('\n');
        out.flush();
        written += line.length() + 1;
        if (hopeless == null && NOTHING_DEPLOYED.matcher(last.peekLast() + line).matches()) {
            hopeless = "the application did not deploy";
        }
        last.add(line);
        if (last.size() > LAST_LINES) {
            last.remove();
        }
        if (hopeless == null && HOPELESS.matcher(line).find()) {
            hopeless = line;
        }
        var demo = DEMO.matcher(line);
        if (demo.find()) {
            progress = demo.group(3) + " of " + demo.group(4) + " demo " + demo.group(1) + " " + demo.group(2);
        }
        var event = EVENT.matcher(line);
        if (event.matches()) {
            leftForTerminal = isWarning(event.group(1)) ? TERMINAL_LINES_AN_EVENT : 0;
        }
        if (leftForTerminal > 0) {
            leftForTerminal--;
            terminal.println(line);
        }
    }

    private static boolean isWarning(String level) {
        return level.equals("WARNING") || level.equals("SEVERE");
    }

    private void rotate() throws IOException {
        out.close();
        for (int number = KEPT - 1; number > 0; number--) {
            var older = numbered(number);
            if (Files.exists(older)) {
                Files.move(older, numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        written = 0;
        out = open();
    }

    private Path numbered(int number) {
        return file.resolveSibling("server." + number + ".log");
    }

    private Writer open() throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
