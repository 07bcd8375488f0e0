package org.sijill.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the process engine's tables in schema {@code camunda} from the scripts that lie in the engine's own jar, and
 * opens their rows, not their shape, to the runtime role.
 *
 * <p>A later engine's upgrade scripts come as migrations of their own; this one must then bring its own copy of the
 * scripts of 7.24.
 */
public final class V20261124_0800__engine_create extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path = camunda");
            for (var part : PARTS) {
                statement.execute(script(part));
            }
            statement.execute("grant usage on schema camunda to " + Cluster.RUNTIME);
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema camunda to " + Cluster.RUNTIME);
        }
    }

    private static String script(String part) throws IOException {
        var name = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
        try (var in = V20261124_0800__engine_create.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the engine's jar holds no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
