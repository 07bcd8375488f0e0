package org.sijill.launcher;

import java.io.IOException;
import java.sql.SQLException;
import org.sijill.db.AuditVerification;
import org.sijill.db.DatabaseAccess;
import org.sijill.db.DatabaseStartException;
import org.sijill.db.EmbeddedDatabase;

/** {@code verify-audit}: checks the audit chain of a running or a stopped registry and names the first broken link. */
final class AuditCommand {

    private final Settings settings;

    AuditCommand(Settings settings) {
        this.settings = settings;
    }

    ExitCode verify() {
        try {
            if (settings.ownDatabase().isPresent()) {
                return verify(settings.ownDatabase().get());
            }
            var running = EmbeddedDatabase.accessOfRunning(settings.embeddedDatabase());
            if (running.isPresent()) {
                return verify(running.get());
            }
            try (var database = EmbeddedDatabase.start(settings.embeddedDatabase())) {
                return verify(database.access());
            }
        } catch (SQLException | IOException | DatabaseStartException e) {
            Terminal.tell("The audit log cannot be read: " + e.getMessage());
            return ExitCode.NOT_STARTED;
        }
    }

    private ExitCode verify(DatabaseAccess database) throws SQLException, IOException {
        var verdict = AuditVerification.verify(
                database, settings.dataDir().resolve("audit").resolve("heads.log"));
        Terminal.announce(verdict.describe() + "\n");
        return verdict.whole() ? ExitCode.DONE : ExitCode.NOT_STARTED;
    }
}
