package org.sijill.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A process of its own that starts a database, commits one row and can then be killed. */
final class LauncherProcess implements AutoCloseable {

    private final Process process;
    private final long databasePid;

    LauncherProcess(Path dataDir) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherProcess.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        databasePid = Long.parseLong(new BufferedReader(process.inputReader()).readLine());
    }

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var settings = DatabaseSettings.in(Path.of(arguments[0])).binariesIn(SharedTestDatabase.binaries());
        var database = EmbeddedDatabase.start(settings);
        try (var owner = database.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("create schema sijill");
            statement.execute("create table note as select 'written before the launcher was killed' as text");
        }
        System.out.println(database.pid());
        Thread.currentThread().join();
    }

    long databasePid() {
        return databasePid;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
