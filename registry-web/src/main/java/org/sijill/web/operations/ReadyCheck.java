package org.sijill.web.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sijill.workflow.ProcessEngineGateway;

/** Ready only when the database answers, holds every migration of this build, and the process engine runs. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    /** Written while module db is built: the versions this build needs, one a line. */
    private static final String EXPECTED = "db/expected-versions.txt";

    private final ProcessEngineGateway processes;
    private final StartUp start;

    @Resource(lookup = "java:app/jdbc/sijill")
    private DataSource database;

    @Inject
    ReadyCheck(ProcessEngineGateway processes, StartUp start) {
        this.processes = processes;
        this.start = start;
    }

    /** For the container. */
    protected ReadyCheck() {
        this(null, null);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("sijill");
        try {
            var missing = missing();
            return response.withData("database", "up")
                    .withData("migrations", missing.isEmpty() ? "up" : "missing " + missing.size())
                    .withData("processes", processes.ready() ? "up" : "down")
                    .status(missing.isEmpty() && processes.ready() && start.isDone())
                    .build();
        } catch (SQLException unreachable) {
            return response.withData("database", "down").down().build();
        }
    }

    private Set<String> missing() throws SQLException {
        var missing = new HashSet<>(expected());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select version from schema_history where success");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        return missing;
    }

    private static List<String> expected() {
        try (var in = ReadyCheck.class.getClassLoader().getResourceAsStream(EXPECTED);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
