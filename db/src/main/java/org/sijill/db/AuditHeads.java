package org.sijill.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the heads that the sealer kept outside the database, one a line: place, hash, time, and a running hash over the file
 * so far. A last line without its end is what a crash left; nobody relied on it.
 */
final class AuditHeads implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) (\\S+) ([0-9a-f]{64})");

    /** A head and where it stands in the file. */
    record Head(long seq, String hash) {}

    private final Optional<BufferedReader> reader;
    private String running = "0".repeat(64);
    private Optional<Head> next = Optional.empty();
    private long first;
    private long last;
    private long editedLine;
    private long lineNumber;

    /** @param file need not exist */
    AuditHeads(Path file) throws IOException {
        reader = Files.exists(file)
                ? Optional.of(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))
                : Optional.empty();
        advance();
        first = last;
    }

    /** @return the head to be met next; empty at the end, and from an edited line on */
    Optional<Head> next() {
        return next;
    }

    /** Place of the first head kept, 0 if there is none. */
    long first() {
        return first;
    }

    /** Place of the last head read so far, 0 if there is none. */
    long last() {
        return last;
    }

    /** Number of the first line that somebody edited, took out or put in; 0 if there is none so far. */
    long editedLine() {
        return editedLine;
    }

    void advance() throws IOException {
        next = Optional.empty();
        if (reader.isEmpty() || editedLine > 0) {
            return;
        }
        var line = wholeLine(reader.get());
        if (line.isEmpty()) {
            return;
        }
        lineNumber++;
        var parts = LINE.matcher(line.get());
        if (!parts.matches() || !follows(parts.group(1), line.get(), parts.group(4))) {
            editedLine = lineNumber;
            return;
        }
        running = parts.group(4);
        last = Long.parseLong(parts.group(1));
        next = Optional.of(new Head(last, parts.group(2)));
    }

    private boolean follows(String seq, String line, String stated) {
        var text = running + " " + line.substring(0, line.lastIndexOf(' '));
        var hash = AuditEncoding.sha256().digest(text.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().formatHex(hash).equals(stated) && Long.parseLong(seq) > last;
    }

    private static Optional<String> wholeLine(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (reader.isPresent()) {
            reader.get().close();
        }
    }
}
