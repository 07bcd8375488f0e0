package org.sijill.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code postmaster.pid}: what a running server says about itself, and what a killed one left behind. */
final class PostmasterFile {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final Path cluster;
    private final Path file;

    PostmasterFile(Path cluster) {
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
    }

    /** Whether the server of this process id accepts connections. */
    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The server that really runs on this cluster; a process id that went to another program is not it. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /** Where the server that runs on this cluster listens. */
    Optional<Integer> runningOnPort() {
        return running()
                .map(server -> lines())
                .filter(lines -> lines.size() > PORT_LINE)
                .map(lines -> Integer.valueOf(lines.get(PORT_LINE).strip()));
    }

    /** Removes the file if its process id now belongs to another program, for which PostgreSQL would refuse to start. */
    void removeIfStale() throws IOException {
        if (pid().flatMap(ProcessHandle::of).filter(handle -> !isOurs(handle)).isPresent()) {
            Files.deleteIfExists(file);
        }
    }

    /** All processes of a server on this cluster, also those that outlive a killed postmaster for a moment. */
    Stream<ProcessHandle> everyProcess() {
        return ProcessHandle.allProcesses().filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle handle) {
        var proc = Path.of("/proc", Long.toString(handle.pid()));
        try {
            // a server's working directory is its cluster
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster.toRealPath())
                    && Files.readSymbolicLink(proc.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<Long> pid() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("\\d+"))
                .map(Long::valueOf);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException absent) {
            return List.of();
        }
    }
}
