package org.sijill.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** The passwords of the embedded server's three roles, made at random once and readable by this account alone. */
record DatabaseSecrets(String superuser, String owner, String runtime) {

    private static final int BYTES = 24;

    /** What is kept under {@code dataDir}, or, for a cluster that does not exist yet, new ones. */
    static DatabaseSecrets of(DatabaseSettings settings) {
        var file = file(settings);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (Files.exists(settings.cluster())) {
                throw new DatabaseStartException("The database in " + settings.cluster() + " has no passwords: " + file
                        + " is missing. Put it back from a copy.");
            }
            var fresh = new DatabaseSecrets(random(), random(), random());
            fresh.write(file);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(DatabaseSettings settings) {
        return settings.dataDir().resolve("secrets").resolve("database.properties");
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static DatabaseSecrets read(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        for (var name : List.of("superuser", "owner", "runtime")) {
            if (kept.getProperty(name, "").isEmpty()) {
                throw new DatabaseStartException(file + " lacks the line '" + name + "'. Put it back from a copy.");
            }
        }
        return new DatabaseSecrets(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("runtime"));
    }

    private void write(Path file) throws IOException {
        var folder = file.getParent();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var half = folder.resolve("database.properties.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, "superuser=" + superuser + "\nowner=" + owner + "\nruntime=" + runtime + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
