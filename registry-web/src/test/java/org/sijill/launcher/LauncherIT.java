package org.sijill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One installation's life with the packaged archive, from its first start in an empty folder through every kind of end. A
 * start takes its time, so each test goes on from where the one before it left the folder.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration CLEAN_END = Duration.ofSeconds(30);
    private static final String LOOPBACK = "0100007F";
    private static final String LOOPBACK_6 = "0000000000000000FFFF00000100007F";
    private static final String LISTENING = "0A";

    @TempDir
    static Path folder;

    /** Of the first start, until its launcher is killed. */
    private static RunningServer first;

    private static final Map<String, String> PORTS = Map.of(
            "PORT", Integer.toString(RunningServer.freePort()),
            "DB_PORT", Integer.toString(RunningServer.freePort()),
            "SANDBOX_PORT", Integer.toString(RunningServer.freePort()));

    @AfterAll
    static void end() {
        first.close();
    }

    @Test
    @Order(1)
    void aFirstStartInAnEmptyFolderIsReadyListensOnLoopbackAndOutlivesAKilledDatabase() throws Exception {
        first = RunningServer.start(folder, PORTS);
        assertThat(first.isReady()).isTrue();
        assertThat(first.announced("address")).contains("http://127.0.0.1:" + PORTS.get("PORT"));
        assertThat(first.announced("database")).contains(first.database().url());
        assertThat(first.announced("database password"))
                .contains(first.database().password());
        assertThat(listeningAddresses(first)).isNotEmpty().allMatch(LauncherIT::isLoopback);

        var sandbox = first.sandbox();
        sandbox.destroyForcibly();
        RunningServer.await("another sandbox", TEN_SECONDS, () -> !RunningServer.runs(sandbox) && first.hasSandbox());

        commit(first, "before the kill");
        var killed = first.postgres().pid();
        first.kill9Database();
        RunningServer.await(
                "ready with another PostgreSQL", TEN_SECONDS, () -> isAnother(first, killed) && first.isReady());
        assertThat(notes(first)).containsExactly("before the kill");
    }

    @Test
    @Order(2)
    void aKilledLauncherLeavesOrphansThatTheNextStartTakesDown() throws Exception {
        var second = RunningServer.launch(folder, Map.of());
        assertThat(second.awaitEnd(CLEAN_END)).isEqualTo(ExitCode.NOT_STARTED.number());
        assertThat(second.told()).contains("Another Sijill already runs").contains("DATA_DIR");

        var moved = first.forwardClock(TWO_DAYS);
        var orphans = List.of(first.server(), first.postgres(), first.sandbox());
        commit(first, "before the launcher was killed");
        first.kill9Launcher();
        first.awaitEnd(TEN_SECONDS);
        assertThat(orphans).as("they outlive their launcher").allMatch(RunningServer::runs);
        // and an unpacking that was interrupted
        Files.createDirectories(folder.resolve("data/runtime/server-0.half/runtime"));
        Files.createDirectories(folder.resolve("data/runtime/app-0.half/sijill/WEB-INF"));

        try (var next = RunningServer.start(folder, with("DEMO_FAMILIES", "120"))) {
            assertThat(orphans).noneMatch(RunningServer::runs);
            assertThat(notes(next)).containsExactly("before the kill", "before the launcher was killed");
            assertThat(folder.resolve("data/runtime/server-0.half")).doesNotExist();
            assertThat(next.announced("partner key")).isEqualTo(first.announced("partner key"));
            assertThat(next.forwardClock(Duration.ZERO)).as("the demo clock").isAfter(moved);
            assertThat(families(next)).isEqualTo(120);
            DemoCases.assertEachRestsWhereItShould(next, moved);

            var postgres = next.postgres();
            next.kill9Server();
            assertThat(next.awaitEnd(CLEAN_END)).isEqualTo(ExitCode.LOST.number());
            assertThat(next.told()).contains("The server ended by itself");
            assertNothingIsLeft(next, List.of(postgres));
        }
    }

    @Test
    @Order(3)
    void aBusyPortAndAWrongSettingAreRefusedWithTheVariableToChange() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            var refused = RunningServer.launch(folder, Map.of("PORT", port));
            assertThat(refused.awaitEnd(CLEAN_END)).isEqualTo(ExitCode.NOT_STARTED.number());
            assertThat(refused.told()).contains("Port " + port).contains("Set PORT");
        }
        var wrong = RunningServer.launch(folder, Map.of("DEMO", "perhaps"));
        assertThat(wrong.awaitEnd(CLEAN_END)).isEqualTo(ExitCode.WRONG_SETTING.number());
        assertThat(wrong.told()).contains("DEMO is 'perhaps'");
        var onDemoAccounts = RunningServer.launch(folder, Map.of("DEMO", "false"));
        assertThat(onDemoAccounts.awaitEnd(START)).isEqualTo(ExitCode.WRONG_SETTING.number());
        assertThat(onDemoAccounts.told()).contains("DEMO is false, but the database holds demo accounts");
    }

    @Test
    @Order(4)
    void termInTheMiddleOfAStartEndsCleanly() throws Exception {
        var starting = RunningServer.launch(folder, PORTS);
        RunningServer.await(
                "the server's process",
                CLEAN_END,
                () -> starting.launcher().children().count() == 3);
        var children = starting.launcher().children().toList();
        assertThat(starting.stop()).isZero();
        assertNothingIsLeft(starting, children);
    }

    private static void assertNothingIsLeft(RunningServer server, List<ProcessHandle> processes) {
        assertThat(processes).noneMatch(RunningServer::runs);
        assertThat(server.data().resolve("database/postmaster.pid")).doesNotExist();
    }

    private static boolean isAnother(RunningServer server, long killed) {
        return server.launcher()
                .children()
                .anyMatch(child -> child.pid() != killed
                        && child.info().command().orElse("").endsWith("/bin/postgres"));
    }

    private static void commit(RunningServer server, String note) throws SQLException {
        try (var owner = server.database().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists launcher_note (text text)");
            statement.execute("insert into launcher_note values ('" + note + "')");
        }
    }

    private static List<String> notes(RunningServer server) throws SQLException {
        var notes = new ArrayList<String>();
        try (var owner = server.database().connectAsOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select text from launcher_note order by text")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private static Map<String, String> with(String variable, String value) {
        var variables = new HashMap<>(PORTS);
        variables.put(variable, value);
        return variables;
    }

    /** Those that have a head and a place to live. */
    private static int families(RunningServer server) throws SQLException {
        try (var connection = server.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(distinct m.household_id) from sijill.membership m"
                        + " join sijill.household_facts f on f.household_id = m.household_id where m.role = 'HEAD'"
                        + " and not exists (select 1 from sijill.application a where a.household_id = m.household_id"
                        + " and a.household_made)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Local addresses, in the kernel's spelling, of every socket on which launcher, server or PostgreSQL listens. */
    private static List<String> listeningAddresses(RunningServer server) throws IOException {
        var sockets = new ArrayList<String>();
        for (var process : List.of(server.launcher(), server.server(), server.postgres(), server.sandbox())) {
            try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
                for (var file : files.toList()) {
                    var target = Files.isSymbolicLink(file)
                            ? Files.readSymbolicLink(file).toString()
                            : "";
                    if (target.startsWith("socket:[")) {
                        sockets.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        var addresses = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTENING) && sockets.contains(columns[9])) {
                    addresses.add(columns[1]);
                }
            }
        }
        return addresses;
    }

    private static boolean isLoopback(String address) {
        return address.startsWith(LOOPBACK + ":") || address.startsWith(LOOPBACK_6 + ":");
    }
}
