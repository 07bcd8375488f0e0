package org.sijill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.registration.ReconcilingCheck;

/** The applications a demo server starts with, as they stand once it is ready. */
final class DemoCases {

    private static final int CASES = 120;
    private static final int LATE = 10;
    private static final int LEAST = 5;

    /** Where an application can rest. */
    private static final String[] STATES = {
        "DRAFT",
        "VERIFYING",
        "RETURNED",
        "VISIT",
        "DECISION",
        "ENTERED",
        "REJECTED",
        "WITHDRAWN",
        "LAPSED",
        "EXPIRED",
        "ANNULLED"
    };

    private DemoCases() {}

    /**
     * @param began before this start; whatever has a later moment was done by this server's own threads
     */
    static void assertEachRestsWhereItShould(RunningServer server, Instant began)
            throws SQLException, IOException, InterruptedException {
        var now = server.forwardClock(Duration.ZERO);
        try (var connection = server.database().connect()) {
            var states = new TreeMap<>(
                    counts(connection, "select status, count(*) from sijill.application group by status"));
            assertThat(states.values().stream().mapToInt(Integer::intValue)).hasSize(STATES.length + 1);
            assertThat(states.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(CASES);
            assertThat(states.remove("APPROVED")).as("decided, no letter yet").isEqualTo(1);
            assertThat(states)
                    .containsOnlyKeys(STATES)
                    .allSatisfy((state, count) -> assertThat(count).as(state).isGreaterThanOrEqualTo(LEAST));
            assertThat(count(
                            connection,
                            "select count(*) from sijill.work_item where closed_at is null and not paused and due_at < ?"
                                    + " and escalated and process_key = 'registration'",
                            now))
                    .as("late, and marked so")
                    .isEqualTo(LATE);
            assertThat(ReconcilingCheck.all(connection)).isEmpty();
            assertNothingOfThePastIsDoneNow(connection, began, now);
        }
    }

    /** Red if a case were led in several transactions: whoever runs timers would find those of the past. */
    private static void assertNothingOfThePastIsDoneNow(Connection connection, Instant began, Instant now)
            throws SQLException {
        assertThat(count(connection, "select count(*) from camunda.act_ru_job where duedate_ <= ?", now))
                .as("timers that would fire at once")
                .isZero();
        assertThat(count(
                        connection,
                        "select count(*) from sijill.audit_event where at > ? and action in"
                                + " ('registration.escalate', 'registration.remind', 'registration.lapse',"
                                + " 'registration.expire', 'registration.enter')",
                        began))
                .as("timers and jobs that ran after the start")
                .isZero();
        assertThat(counts(connection, "select state, count(*) from sijill.message group by state"))
                .as("nothing waits to be sent but what waits for its letter")
                .containsOnlyKeys("SENT", "HELD")
                .containsEntry("HELD", 1);
    }

    private static Map<String, Integer> counts(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var counts = new TreeMap<String, Integer>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        }
    }

    private static int count(Connection connection, String sql, Instant moment) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setTimestamp(1, Timestamp.from(moment));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
