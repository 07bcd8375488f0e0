package org.sijill.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * For the tests of all modules: one migrated server a JVM, on a free port, in a folder under {@code target} that is new for
 * every run. Durability is off, for nothing in it outlives the run; tests of durability start an {@link EmbeddedDatabase}.
 */
public final class SharedTestDatabase {

    private static FileChannel lock;
    private static EmbeddedDatabase database;

    private SharedTestDatabase() {}

    /** Starts the server at the first call; a shutdown hook stops it. */
    public static DatabaseAccess access() {
        return database().access();
    }

    /** Past every grant and trigger; for tests of what not even a superuser may do unnoticed. */
    public static Connection connectAsSuperuser() throws SQLException {
        return database().connectAsSuperuser();
    }

    /** Where the server's programs are unpacked once for all modules of a build. */
    public static Path binaries() {
        var sibling = Path.of("..", "db", "pom.xml");
        return (Files.exists(sibling) ? sibling.resolveSibling("target") : Path.of("target")).resolve("postgres");
    }

    private static synchronized EmbeddedDatabase database() {
        if (database == null) {
            try {
                database = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return database;
    }

    private static EmbeddedDatabase start() throws IOException {
        var settings = DatabaseSettings.in(freeFolder())
                .binariesIn(binaries())
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off");
        // what a killed run left goes first, its server included
        EmbeddedDatabase.discard(settings);
        var started = EmbeddedDatabase.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "test-database-stop"));
        Migrations.migrate(started.access());
        return started;
    }

    /** Two JVMs of one module may test at once: each takes a folder that no living one holds. */
    private static Path freeFolder() throws IOException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        for (int number = 1; ; number++) {
            var file = target.resolve("test-database-" + number + ".lock");
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() != null) {
                return target.resolve("test-database-" + number);
            }
            lock.close();
        }
    }
}
