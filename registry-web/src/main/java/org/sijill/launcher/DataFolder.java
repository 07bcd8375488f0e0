package org.sijill.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder that outlives a run, held by one launcher at a time. */
final class DataFolder {

    private final Path path;
    private final FileChannel lock;

    /** @throws StartException if another launcher holds it or it cannot be written */
    DataFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
            lock = FileChannel.open(path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new StartException(
                        ExitCode.NOT_STARTED,
                        "Another Sijill already runs on " + path + ". Stop it, or set DATA_DIR to another folder.");
            }
        } catch (IOException e) {
            throw new StartException("DATA_DIR is " + path + ", which cannot be written: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    Path runtime() {
        return path.resolve("runtime");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    /** Deletes with all it holds; what is not there is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
