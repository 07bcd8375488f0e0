package org.sijill.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks to a temporary name and renames, so that a run that was interrupted leaves nothing that looks finished.
     *
     * @throws DatabaseStartException if there are no binaries for this machine
     */
    static synchronized PostgresBinaries in(Path folder) {
        var home = folder.resolve("postgres-" + version());
        try {
            Files.createDirectories(folder);
            // two processes of one build may come here at once; two threads of one would be refused the lock
            try (var channel = FileChannel.open(
                            folder.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(home.resolve(COMPLETE))) {
                    Folders.delete(home);
                    unpack(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + folder, e);
        }
        return new PostgresBinaries(home);
    }

    /** Such as {@code 17.11.0}. */
    static String version() {
        try (var in = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(Path home) throws IOException {
        var half = home.resolveSibling(home.getFileName() + ".half");
        Folders.delete(half);
        Files.createDirectories(half);
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, half);
            }
        }
        Files.createFile(half.resolve(COMPLETE));
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.arch");
        var name =
                switch (machine) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64" -> "/postgres-linux-arm_64.txz";
                    default ->
                        throw new DatabaseStartException("There is no embedded PostgreSQL for " + machine
                                + ". Set DATABASE_URL to use your own.");
                };
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new DatabaseStartException("The archive " + name + " is not part of this build.");
        }
        return stream;
    }
}
