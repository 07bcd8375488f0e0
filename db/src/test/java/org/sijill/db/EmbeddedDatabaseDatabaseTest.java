package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One server that keeps what it was told, through every kind of end. */
@TestMethodOrder(MethodOrderer.Random.class)
class EmbeddedDatabaseDatabaseTest {

    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.start(settings());
        try (var owner = database.access().connectAsOwner()) {
            execute(owner, "create schema kept");
            execute(owner, "create table kept.note (text text)");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void nobodyGetsInWithoutItsPassword() {
        for (var name : List.of("postgres", "sijill_owner", "sijill_app")) {
            for (var password : List.of("", "postgres", name)) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), name, password)
                                .close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void thePasswordsAreReadableByThisAccountAlone() throws IOException {
        var file = DatabaseSecrets.file(settings());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(database.access().toString())
                .doesNotContain(database.access().password(), database.access().ownerPassword());
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        try (var app = database.connectAsSuperuser()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(app, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(app, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(app, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void aServerKilledIsBackWithinTenSecondsWithWhatWasCommitted() throws Exception {
        var killed = database.pid();
        write("before the kill");
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        awaitTrue(BACK, () -> database.pid() != killed && canConnect());
        assertThat(notes()).contains("before the kill");
    }

    @Test
    void aServerThatDiesAgainAndAgainIsGivenUpWithASentence(@TempDir Path other) throws Exception {
        try (var dying = EmbeddedDatabase.start(DatabaseSettings.in(other).binariesIn(SharedTestDatabase.binaries()))) {
            awaitTrue(Duration.ofSeconds(60), () -> {
                ProcessHandle.of(dying.pid()).ifPresent(ProcessHandle::destroyForcibly);
                return dying.lost().isDone();
            });
            assertThat(dying.lost().get()).contains("quick succession");
        }
    }

    @Test
    void anOrphanIsTakenDownAndItsCommitsAreKept(@TempDir Path other) throws Exception {
        var settings = DatabaseSettings.in(other).binariesIn(SharedTestDatabase.binaries());
        long orphan;
        try (var launcher = new LauncherProcess(other)) {
            orphan = launcher.databasePid();
            launcher.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("it outlives its launcher").isPresent();

        try (var next = EmbeddedDatabase.start(settings)) {
            assertThat(new PostmasterFile(settings.cluster()).everyProcess().map(ProcessHandle::pid))
                    .contains(next.pid())
                    .doesNotContain(orphan);
            assertThat(next.pid()).isNotEqualTo(orphan);
            try (var owner = next.access().connectAsOwner()) {
                assertThat(one(owner, "select text from note")).isEqualTo("written before the launcher was killed");
            }
        }
        assertThat(other.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsLeftAlone(@TempDir Path other) throws Exception {
        var settings = DatabaseSettings.in(other).binariesIn(SharedTestDatabase.binaries());
        EmbeddedDatabase.start(settings).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(other.resolve("database/postmaster.pid"), stranger.pid() + "\n" + other + "\n");
            EmbeddedDatabase.start(settings).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void binariesUnpackedByHalfAreUnpackedAgain(@TempDir Path other) throws IOException {
        var half = Files.createDirectories(other.resolve("postgres-" + PostgresBinaries.version() + "/bin"));
        Files.writeString(half.resolve("postgres"), "the first bytes only");
        Files.createDirectories(other.resolve("postgres-" + PostgresBinaries.version() + ".half/bin"));

        var postgres = PostgresBinaries.in(other).program("postgres");
        assertThat(new PostgresCommand(postgres, List.of("--version")).run().said())
                .contains("PostgreSQL");
    }

    @Test
    void filesSetUpByHalfAreSetUpAgain(@TempDir Path other) throws IOException {
        var half = Files.createDirectories(other.resolve("database.half"));
        Files.writeString(half.resolve("PG_VERSION"), "17\n");
        try (var fresh = EmbeddedDatabase.start(DatabaseSettings.in(other).binariesIn(SharedTestDatabase.binaries()))) {
            assertThat(canConnect(fresh.access())).isTrue();
        }
    }

    @Test
    void aTakenPortIsNamedWithItsVariable(@TempDir Path other) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = DatabaseSettings.in(other)
                    .binariesIn(SharedTestDatabase.binaries())
                    .onPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedDatabase.start(settings))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("DB_PORT");
        }
    }

    @Test
    void aSecondLauncherOnTheSameFolderIsRefusedAndTheFirstServerLivesOn() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(settings()))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("DATA_DIR");
        assertThat(canConnect()).isTrue();
    }

    private static DatabaseSettings settings() {
        return DatabaseSettings.in(folder).binariesIn(SharedTestDatabase.binaries());
    }

    private static void write(String note) throws SQLException {
        try (var owner = database.access().connectAsOwner()) {
            execute(owner, "insert into kept.note values ('" + note + "')");
        }
    }

    private static String notes() throws SQLException {
        try (var owner = database.access().connectAsOwner()) {
            return one(owner, "select string_agg(text, ',') from kept.note");
        }
    }

    private static boolean canConnect() {
        return canConnect(database.access());
    }

    private static boolean canConnect(DatabaseAccess access) {
        try (var app = access.connect()) {
            return app.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void awaitTrue(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline of %s", limit).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
