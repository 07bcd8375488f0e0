package org.sijill.launcher;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Servers and sandboxes on this data folder that a killed launcher left running. PostgreSQL's orphans are the database's business. */
final class Orphans {

    private static final int GRACE_SECONDS = 5;
    private static final int POLL_MILLIS = 50;

    private final DataFolder data;

    /** @param data held by this launcher: whatever runs there is an orphan */
    Orphans(DataFolder data) {
        this.data = data;
    }

    void takeDown() {
        var orphans = servers();
        if (orphans.isEmpty()) {
            return;
        }
        Terminal.tell("taking down a server that a killed launcher left running …");
        orphans.forEach(ProcessHandle::destroy);
        if (!gone(GRACE_SECONDS)) {
            servers().forEach(ProcessHandle::destroyForcibly);
            if (!gone(GRACE_SECONDS)) {
                throw new StartException(
                        ExitCode.NOT_STARTED,
                        "A server that a killed launcher left running does not end; its process is "
                                + servers().get(0).pid() + ".");
            }
        }
    }

    private boolean gone(int seconds) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!servers().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartException("interrupted while an orphan ended", e);
            }
        }
        return true;
    }

    private List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses().filter(this::isServer).toList();
    }

    private boolean isServer(ProcessHandle process) {
        var words = List.of(process.info().arguments().orElse(new String[0]));
        return SandboxRegisters.isOne(words, data)
                || words.stream()
                        .anyMatch(word -> word.startsWith("@" + data.runtime() + "/server-")
                                && word.endsWith(ServerFiles.ARGUMENTS));
    }
}
