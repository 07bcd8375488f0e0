package org.sijill.launcher;

import java.io.IOException;
import java.sql.SQLException;
import org.sijill.db.DatabaseAccess;

/** The sample of applications that are visited though no other rule asks for it. */
public final class DrawnVisits {

    private DrawnVisits() {}

    /**
     * Draws nobody from now on: the sample goes by numbers, and no journey knows which number it gets. Before the server's
     * start, which keeps the parameters it has read.
     */
    public static void none(DatabaseAccess database) throws IOException {
        try (var owner = database.connectAsOwner();
                var update = owner.createStatement()) {
            update.execute("update sijill.parameter set value = '0' where name = 'registration.visit.sample'");
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }
}
