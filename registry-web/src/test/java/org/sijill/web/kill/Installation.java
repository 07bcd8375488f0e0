package org.sijill.web.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseSettings;
import org.sijill.db.EmbeddedDatabase;
import org.sijill.db.Migrations;
import org.sijill.db.SharedTestDatabase;
import org.sijill.db.SnapshotTool;
import org.sijill.launcher.DrawnVisits;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.launcher.RunningServer;

/**
 * The packaged product with a data folder of its own under {@code target}, on the same ports through all its starts; outside
 * JUnit too, for the bench.
 */
public final class Installation implements AutoCloseable {

    /** For those that {@link #restart()}: started again as its user starts it again. */
    public static final Map<String, String> CLASS_DATA = Map.of("CLASS_DATA", "true");

    private static final Duration END = Duration.ofSeconds(30);
    private static final int LOST = 3;

    private static Installation shared;

    private final Path archive;
    private final Path folder;
    private final Map<String, String> environment;
    private RunningServer running;
    private Duration start;

    private Installation(Path archive, Path folder, Map<String, String> environment) {
        this.archive = archive;
        this.folder = folder;
        this.environment = new HashMap<>(environment);
        launch();
    }

    /** Starts in demo mode on an empty folder of this name. */
    public static Installation start(String name) throws IOException {
        return start(name, Map.of());
    }

    /**
     * One for all tests that leave it running and mind neither what others have filed there, nor that its clock goes on:
     * started at the first question for it, ended with the JVM.
     */
    public static synchronized Installation shared() throws IOException {
        if (shared == null) {
            shared = start("shared");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "shared-installation-end"));
        }
        return shared;
    }

    /** @param settings further variables of the environment */
    public static Installation start(String name, Map<String, String> settings) throws IOException {
        return start(ExtendedArchive.packaged(), name, settings);
    }

    /** @param archive one that is not quite the product */
    public static Installation start(Path archive, String name) throws IOException {
        return start(archive, name, Map.of());
    }

    /** Starts on the data that an earlier release left behind: as its operator does who takes the new archive. */
    public static Installation startOn(Path snapshot, String name) throws IOException, SQLException {
        emptyFolder(name);
        try (var database = EmbeddedDatabase.start(databaseOf(name))) {
            SnapshotTool.restore(database.access(), snapshot);
        }
        return new Installation(ExtendedArchive.packaged(), folder(name), ports());
    }

    /**
     * Starts on a folder in which nobody has worked yet, and draws nobody for a visit.
     *
     * @param archive one that is not quite the product
     * @param settings further variables of the environment
     */
    public static Installation start(Path archive, String name, Map<String, String> settings) throws IOException {
        var installation = new HashMap<>(ports());
        installation.putAll(settings);
        emptyFolder(name);
        try (var database = EmbeddedDatabase.start(databaseOf(name))) {
            Migrations.migrate(database.access());
            DrawnVisits.none(database.access());
        }
        return new Installation(archive, folder(name), installation);
    }

    private static DatabaseSettings databaseOf(String name) {
        return DatabaseSettings.in(folder(name).resolve("data")).binariesIn(SharedTestDatabase.binaries());
    }

    private static Map<String, String> ports() {
        return Map.of(
                "PORT", Integer.toString(RunningServer.freePort()),
                "DB_PORT", Integer.toString(RunningServer.freePort()));
    }

    private static Path folder(String name) {
        return Path.of("target", "installations", name).toAbsolutePath();
    }

    private static void emptyFolder(String name) throws IOException {
        delete(folder(name));
        Files.createDirectories(folder(name));
    }

    /** As it runs now. */
    public RunningServer running() {
        return running;
    }

    public URI address() {
        return running.address();
    }

    /** Where it listens, whatever it tells people. */
    public URI listensAt() {
        return URI.create("http://127.0.0.1:" + environment.get("PORT"));
    }

    public DatabaseAccess database() {
        return running.database();
    }

    /** Of every demo account. */
    public String password() {
        return running.announced("password").orElseThrow();
    }

    /** The same at each start. */
    public String partnerKey() {
        return running.announced("partner key").orElseThrow();
    }

    public PartnerProgram partner() {
        return new PartnerProgram(address(), partnerKey());
    }

    /** From the call of the launcher to its announcement, at the last start. */
    public Duration start() {
        return start;
    }

    /** @return codes of all wilayat, each of which has an office */
    public List<String> wilayat() throws SQLException {
        try (var connection = database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select code from sijill.wilaya order by code")) {
            var codes = new ArrayList<String>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    /** The launcher ends by itself when its server is gone, with the code for that; then it is started again. */
    void startAgain() {
        var code = running.awaitEnd(END);
        if (code != LOST) {
            throw new AssertionError("the launcher ended with " + code + ", not with " + LOST);
        }
        launch();
    }

    /** Ends it as its user does, with {@link #CLASS_DATA} once it has what makes later starts quick, and starts it again on its data. */
    public void restart() {
        if (environment.entrySet().containsAll(CLASS_DATA.entrySet())) {
            running.awaitClassData();
        }
        restart(Map.of());
    }

    /** Ends it as its user does, by Ctrl-C, and starts it again on its data with other settings, which hold from then on. */
    public void restart(Map<String, String> settings) {
        environment.putAll(settings);
        var parts = List.of(running.server(), running.postgres());
        running.signal("INT");
        if (running.awaitEnd(END) != 0 || parts.stream().anyMatch(RunningServer::runs)) {
            throw new AssertionError("Ctrl-C leaves something behind:\n" + running.told());
        }
        launch();
    }

    /** Waits until the database that was killed answers again, and the server is ready. */
    void awaitDatabase() {
        RunningServer.await("ready after the database's death", END, running::isReady);
    }

    /** Ends it. Database and logs stay, to look into; what is unpacked anew at each first start goes. */
    @Override
    public void close() {
        running.close();
        try (var parts = Files.list(running.data())) {
            for (var part : parts.filter(Installation::isUnpacked).toList()) {
                delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnpacked(Path part) {
        var name = part.getFileName().toString();
        return name.equals("runtime") || name.startsWith("postgres-");
    }

    private void launch() {
        var began = System.nanoTime();
        running = RunningServer.start(archive, folder, environment);
        start = Duration.ofNanos(System.nanoTime() - began);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
