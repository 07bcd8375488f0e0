package org.sijill.web.kill;

import java.sql.SQLException;
import org.sijill.db.DatabaseAccess;
import org.sijill.web.operations.DemoDeclaration;

/** An invented family whose answers stand in an application, for tests that begin where they are given. */
public final class Family {

    private Family() {}

    /** Every question of this application is answered. */
    public static void isDeclared(DatabaseAccess database, String number) throws SQLException {
        try (var connection = database.connectAsOwner();
                var update = connection.prepareStatement(
                        "update sijill.application set answers = json_object(?, ?)::text where number = ?")) {
            var answers = DemoDeclaration.answers().byField();
            update.setArray(1, connection.createArrayOf("text", answers.keySet().toArray()));
            update.setArray(2, connection.createArrayOf("text", answers.values().toArray()));
            update.setString(3, number);
            if (update.executeUpdate() != 1) {
                throw new IllegalArgumentException("no application " + number);
            }
        }
    }
}
