package org.sijill.db;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the embedded PostgreSQL keeps its files and how it runs.
 *
 * @param dataDir holds the cluster, its passwords and its log; kept between runs
 * @param port on 127.0.0.1; 0 takes any free one
 * @param binariesDir where the server's programs are unpacked once; several data folders may share it
 * @param serverSettings PostgreSQL's own configuration by name; they win over ours
 */
public record DatabaseSettings(Path dataDir, int port, Path binariesDir, Map<String, String> serverSettings) {

    public DatabaseSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
        binariesDir = binariesDir.toAbsolutePath().normalize();
        serverSettings = Map.copyOf(serverSettings);
    }

    /** Everything under {@code dataDir}, on any free port. */
    public static DatabaseSettings in(Path dataDir) {
        return new DatabaseSettings(dataDir, 0, dataDir, Map.of());
    }

    public DatabaseSettings onPort(int newPort) {
        return new DatabaseSettings(dataDir, newPort, binariesDir, serverSettings);
    }

    public DatabaseSettings binariesIn(Path folder) {
        return new DatabaseSettings(dataDir, port, folder, serverSettings);
    }

    /** Also sets {@code name} of {@code postgresql.conf}, for example {@code log_statement}. */
    public DatabaseSettings with(String name, String value) {
        var more = new TreeMap<>(serverSettings);
        more.put(name, value);
        return new DatabaseSettings(dataDir, port, binariesDir, more);
    }

    Path cluster() {
        return dataDir.resolve("database");
    }

    Path logs() {
        return dataDir.resolve("logs");
    }
}
