package org.sijill.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseSettings;

/**
 * The environment, checked. Every variable stands in {@code docs/operations.md}.
 *
 * @param port of the server
 * @param bindAddress the one address the server listens on
 * @param databasePort of the embedded PostgreSQL, loopback
 * @param publicUrl as people reach the server, without a slash at the end
 * @param ownDatabase an own PostgreSQL instead of the embedded one
 * @param clockOffset ISO duration by which a demo server's clock is moved; empty for none
 * @param sandboxPort on which a demo's registers are played, loopback; 0 if they are not
 * @param registers addresses of the registers that are connected, by the variables that name them
 * @param startTimeout within which the server must be ready
 * @param classData whether the first run makes what later starts are quicker by
 * @param serverOptions further options of the server's JVM
 */
record Settings(
        int port,
        InetAddress bindAddress,
        int databasePort,
        URI publicUrl,
        Optional<DatabaseAccess> ownDatabase,
        Path dataDir,
        boolean demo,
        int demoFamilies,
        String clockOffset,
        Optional<URI> smtpUrl,
        Optional<URI> smsUrl,
        int sandboxPort,
        Map<String, URI> registers,
        Duration startTimeout,
        boolean classData,
        List<String> serverOptions) {

    /** Where each stands in the sandbox. */
    private static final Map<String, String> REGISTERS = Map.of(
            "CIVIL_REGISTER_URL", "/civil",
            "PROTECTION_FUND_URL", "/protection-fund",
            "LABOUR_REGISTER_URL", "/labour",
            "PROPERTY_REGISTER_URL", "/property");

    private static final int LAST_PORT = 65_535;
    private static final int MOST_FAMILIES = 100_000;

    /** @throws StartException naming the first variable that is wrong, and what it may be */
    static Settings of(Map<String, String> environment) {
        var read = new Environment(environment);
        var port = read.number("PORT", 8080, 1, LAST_PORT);
        var databasePort = read.number("DB_PORT", 15_432, 1, LAST_PORT);
        if (databasePort == port) {
            throw Environment.wrong("DB_PORT", "is the same as PORT: the database and the server need one each");
        }
        var bindAddress = read.address("BIND_ADDRESS", "127.0.0.1");
        var demo = read.yesOrNo("DEMO", false);
        var sandboxPort = demo ? read.number("SANDBOX_PORT", 18_080, 0, LAST_PORT) : 0;
        if (sandboxPort == port || sandboxPort == databasePort) {
            throw Environment.wrong("SANDBOX_PORT", "is the same as PORT or DB_PORT: each needs one of its own");
        }
        var clockOffset = read.forwards("CLOCK_OFFSET");
        if (!clockOffset.isEmpty() && !demo) {
            throw Environment.wrong(
                    "CLOCK_OFFSET", "moves the clock of a demo server only: leave it out or set DEMO=true");
        }
        return new Settings(
                port,
                bindAddress,
                databasePort,
                read.url("PUBLIC_URL", "http", "https").orElse(address(bindAddress, port)),
                ownDatabase(read),
                Path.of(read.text("DATA_DIR", "data")).toAbsolutePath().normalize(),
                demo,
                read.number("DEMO_FAMILIES", 3_000, 0, MOST_FAMILIES),
                clockOffset,
                read.url("SMTP_URL", "smtp", "smtps"),
                read.url("SMS_URL", "http", "https"),
                sandboxPort,
                registers(read, sandboxPort),
                Duration.ofSeconds(read.number("START_TIMEOUT", 180, 1, 86_400)),
                read.yesOrNo("CLASS_DATA", true),
                read.words("SERVER_OPTIONS"));
    }

    /** A register that is given no address is played by the sandbox, if there is one. */
    private static Map<String, URI> registers(Environment read, int sandboxPort) {
        var found = new TreeMap<String, URI>();
        REGISTERS.forEach((variable, path) -> read.url(variable, "http", "https")
                .or(() -> sandboxPort == 0
                        ? Optional.empty()
                        : Optional.of(URI.create("http://127.0.0.1:" + sandboxPort + path)))
                .ifPresent(address -> found.put(variable, address)));
        return found;
    }

    /** Where the server answers on this machine. */
    URI localAddress() {
        return address(bindAddress, port);
    }

    DatabaseSettings embeddedDatabase() {
        return DatabaseSettings.in(dataDir).onPort(databasePort);
    }

    private static Optional<DatabaseAccess> ownDatabase(Environment read) {
        var names = List.of(
                "DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "DATABASE_OWNER", "DATABASE_OWNER_PASSWORD");
        var values = names.stream().map(name -> read.text(name, "")).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty()) {
                throw Environment.wrong(
                        names.get(i), "is missing: an own database needs all of " + String.join(", ", names));
            }
        }
        if (!values.get(0).startsWith("jdbc:postgresql://")) {
            throw Environment.wrong("DATABASE_URL", "must begin with jdbc:postgresql://");
        }
        return Optional.of(
                new DatabaseAccess(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4)));
    }

    private static URI address(InetAddress bindAddress, int port) {
        var reached = bindAddress.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bindAddress;
        var host = reached.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
