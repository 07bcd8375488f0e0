package org.sijill.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach the registry's database: as the runtime role, which the application uses, and as the owner, which migrates.
 *
 * @param url JDBC address, without credentials
 */
public record DatabaseAccess(String url, String user, String password, String owner, String ownerPassword) {

    /** @throws SQLException if the server cannot be reached or refuses the runtime role */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** @throws SQLException if the server cannot be reached or refuses the owner */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** Without the passwords, so that it can be logged. */
    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + ", owner=" + owner + "]";
    }
}
