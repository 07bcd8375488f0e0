package org.sijill.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The heads of the chain outside the database, one a line: place, hash, time, and a running hash over the file itself.
 * Whoever rewrites the chain in the database cannot make it agree with this file, and whoever edits a line of the file
 * breaks its running hash.
 *
 * @see "ADR 0016; org.sijill.db.AuditHeads reads it"
 */
@ApplicationScoped
class HeadFile {

    private static final String FIRST_RUNNING = "0".repeat(64);

    /** Longer than any line. */
    private static final int TAIL = 1024;

    private final Path file;

    @Inject
    HeadFile(@ConfigProperty(name = "DATA_DIR", defaultValue = "./data") String dataFolder) {
        this(Path.of(dataFolder, "audit", "heads.log"));
    }

    HeadFile(Path file) {
        this.file = file;
    }

    /** for the container */
    protected HeadFile() {
        this((Path) null);
    }

    private record Line(Head head, String running) {}

    /** @throws UncheckedIOException if the file cannot be read */
    Optional<Head> last() {
        return lastLine().map(Line::head);
    }

    /**
     * Adds a head and has the disk keep it before it returns.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void append(Head head) {
        var running = lastLine().map(Line::running).orElse(FIRST_RUNNING);
        var text = head.seq() + " " + head.hash() + " " + head.sealedAt();
        var line = text + " " + sha256(running + " " + text) + "\n";
        try {
            var isNew = !Files.exists(file);
            Files.createDirectories(file.getParent());
            cutTornLine();
            try (var channel = FileChannel.open(file, CREATE, APPEND)) {
                var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isNew) {
                try (var folder = FileChannel.open(file.getParent(), READ)) {
                    folder.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash left of a line that was being written: nobody was ever told of it. */
    private void cutTornLine() throws IOException {
        var tail = tail();
        var torn = tail.length() - (tail.lastIndexOf('\n') + 1);
        if (torn > 0) {
            try (var channel = FileChannel.open(file, WRITE)) {
                channel.truncate(channel.size() - torn);
            }
        }
    }

    private Optional<Line> lastLine() {
        try {
            var whole = tail();
            whole = whole.substring(0, whole.lastIndexOf('\n') + 1).stripTrailing();
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            var words = whole.substring(whole.lastIndexOf('\n') + 1).split(" ");
            return Optional.of(
                    new Line(new Head(Long.parseLong(words[0]), words[1], Instant.parse(words[2])), words[3]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = FileChannel.open(file, READ)) {
            var bytes = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            var start = channel.size() - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
