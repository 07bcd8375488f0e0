package org.sijill.db;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the schema up to what this build needs: the versioned scripts of {@code db/migration}, then the reference data of
 * {@code db/reference}. Forward only.
 */
public final class Migrations {

    private static final String SCHEMA = "sijill";
    private static final String HISTORY = "schema_history";

    /** What SQL alone cannot say. */
    static final List<JavaMigration> JAVA = List.of(new V20261124_0800__engine_create());

    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    /** Flyway tells the console a story at each start; what goes wrong it throws. Held here so that it stays quiet. */
    private static final Logger STORY = Logger.getLogger("org.flywaydb");

    static {
        STORY.setLevel(java.util.logging.Level.SEVERE);
    }

    private Migrations() {}

    /**
     * Runs as the owner what has not run yet.
     *
     * @return how many scripts ran
     * @throws DatabaseStartException if the database has no runtime role
     */
    public static int migrate(DatabaseAccess access) {
        requireRuntimeRole(access);
        var ran = flyway(access).migrate().migrationsExecuted;
        try (var owner = access.connectAsOwner();
                var statement = owner.createStatement()) {
            // the application reads there whether the schema is the one it was built for
            statement.execute("grant select on " + SCHEMA + "." + HISTORY + " to " + Cluster.RUNTIME);
        } catch (SQLException e) {
            throw new DatabaseStartException("The schema is migrated, but its history cannot be opened.", e);
        }
        LOG.log(Level.INFO, "event=migrated scripts={0}", ran);
        return ran;
    }

    /** Scripts of this build that have not run, in their order; empty when the schema is up to date. */
    public static List<String> pending(DatabaseAccess access) {
        return Arrays.stream(flyway(access).info().pending())
                .map(MigrationInfo::getScript)
                .toList();
    }

    private static Flyway flyway(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration", "classpath:db/reference")
                .javaMigrations(JAVA.toArray(JavaMigration[]::new))
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .table(HISTORY)
                // branches are merged in another order than they were begun; names by the minute do not clash
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
    }

    private static void requireRuntimeRole(DatabaseAccess access) {
        try (var owner = access.connectAsOwner()) {
            if (!hasRuntimeRole(owner)) {
                throw new DatabaseStartException("The database at " + access.url() + " has no role " + Cluster.RUNTIME
                        + ". Create it first; docs/operations.md says how.");
            }
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "The database at " + access.url() + " does not let " + access.owner() + " in: " + e.getMessage(),
                    e);
        }
    }

    private static boolean hasRuntimeRole(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, Cluster.RUNTIME);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
