package org.sijill.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseSettings;
import org.sijill.db.EmbeddedDatabase;
import org.sijill.db.Migrations;
import org.sijill.db.SharedTestDatabase;
import org.sijill.launcher.DrawnVisits;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.launcher.RunningServer;
import org.sijill.web.access.inside.Endpoint;

/**
 * The packaged product in demo mode, once for all container and browser tests of one run: started at the first question for
 * it, ended with the JVM. It differs from what operators run in two things: its PostgreSQL writes down every statement, and
 * its application also holds the classes of {@link org.sijill.web.access.inside}.
 */
public final class TestServer {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LOG_PREFIX = "%m [%p] <%u> ";

    private static TestServer running;

    private final Path folder;
    private final String token = UUID.randomUUID().toString();
    private final int sandboxPort = RunningServer.freePort();
    private final EmbeddedDatabase database;
    private final RunningServer server;

    private TestServer(Path folder) throws IOException {
        this.folder = folder;
        database = startDatabase();
        server = RunningServer.start(ExtendedArchive.with(Endpoint.class), folder, environment());
    }

    private Map<String, String> environment() {
        var access = database.access();
        var environment = new TreeMap<String, String>();
        environment.put("DATABASE_URL", access.url());
        environment.put("DATABASE_USER", access.user());
        environment.put("DATABASE_PASSWORD", access.password());
        environment.put("DATABASE_OWNER", access.owner());
        environment.put("DATABASE_OWNER_PASSWORD", access.ownerPassword());
        environment.put("SANDBOX_PORT", Integer.toString(sandboxPort));
        environment.put("SERVER_OPTIONS", "-D" + Endpoint.TOKEN + "=" + token);
        return environment;
    }

    /** The one of this run. */
    public static synchronized TestServer get() {
        if (running == null) {
            try {
                running = new TestServer(Files.createDirectories(Path.of("target", "access-server"))
                        .toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::end, "access-server-end"));
        }
        return running;
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return server.address();
    }

    public String partnerKey() {
        return server.announced("partner key").orElseThrow();
    }

    /** Of the civil register, which tells of events. */
    public String registerKey() {
        return server.announced("register key").orElseThrow();
    }

    /** Where the registers are played, without a slash at the end. */
    public URI sandbox() {
        return URI.create("http://127.0.0.1:" + sandboxPort);
    }

    /** Of every demo account. */
    public String password() {
        return server.announced("password").orElseThrow();
    }

    public DatabaseAccess database() {
        return database.access();
    }

    /** @return the one value a query as the owner gives */
    public String text(String sql, Object... values) throws SQLException {
        try (var connection = database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                query.setObject(index + 1, values[index]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Waits until the family of an approved application was told and its application is at its end. */
    public void awaitEntered(String number) throws SQLException {
        RunningServer.await(
                number + " entered", SOON, () -> text("select status from sijill.application where number = ?", number)
                        .equals("ENTERED"));
    }

    /** Begins the confirmation of a family, as the server does it in the morning of the day of its notice. */
    public void ask(String family) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(Endpoint.ADDRESS))
                .header(Endpoint.TOKEN, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("ask=" + family))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (!answer.body().equals("asked")) {
            throw new AssertionError("not asked: " + answer.statusCode());
        }
    }

    public String token() {
        return token;
    }

    /** Every statement since the start, as PostgreSQL wrote it. */
    Path statements() {
        try (var logs = Files.list(databaseFolder().resolve("logs"))) {
            return logs.filter(log -> log.getFileName().toString().matches("postgres-\\w{3}\\.log"))
                    .max(Comparator.comparing(log -> log.toFile().length()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server wrote down of itself. */
    Path log() {
        return server.data().resolve("logs");
    }

    private EmbeddedDatabase startDatabase() throws IOException {
        var settings = DatabaseSettings.in(databaseFolder())
                .binariesIn(SharedTestDatabase.binaries())
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("log_statement", "all")
                .with("log_line_prefix", LOG_PREFIX);
        if (Files.exists(databaseFolder())) {
            // a run that was killed may have left its server; starting ends it
            EmbeddedDatabase.start(settings).close();
        }
        forgetLastRun();
        var started = EmbeddedDatabase.start(settings);
        Migrations.migrate(started.access());
        DrawnVisits.none(started.access());
        return started;
    }

    /** What is unpacked stays: it is named after its content. */
    private void forgetLastRun() throws IOException {
        delete(databaseFolder());
        Files.deleteIfExists(folder.resolve("launcher.log"));
        var data = Files.createDirectories(folder.resolve("data"));
        try (var there = Files.list(data)) {
            for (var old : there.filter(path -> !path.endsWith("runtime")).toList()) {
                delete(old);
            }
        }
    }

    private Path databaseFolder() {
        return folder.resolve("postgres");
    }

    private void end() {
        server.close();
        database.close();
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
