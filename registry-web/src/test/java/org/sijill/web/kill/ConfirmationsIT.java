package org.sijill.web.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.common.MovableClock;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;

/**
 * Families before each of the four days of their confirmation: the server dies, and every one stands where it stood; then the
 * clock jumps over several days at once, and what is new falls due that morning.
 *
 * <p>Turns red with the four days as timers of their own at {@code AwaitConfirmation}, whenever a later one runs first.
 */
class ConfirmationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int JUMP = 45;

    /** Whoever is to confirm in a few days is overdue and suspended after the jump. */
    private static final String FROM_ASKED_TO_SUSPENDED =
            """
            select string_agg(m.template, ' ' order by m.id) from sijill.message m
            where m.case_number = ? and m.template like 'h.%'""";

    @Test
    void everyFamilyStandsWhereItStoodAndEachDayComesOnceAndInItsOrder() throws Exception {
        try (var installation = Installation.start("confirmations", Map.of("DEMO_FAMILIES", "30"))) {
            var before = Standing.ofFamilies(installation.database());
            for (var day : List.of("ReminderDue", "StaleDue", "SuspensionDue", "ClosureDue")) {
                assertThat(before).anyMatch(row -> row.contains(" job " + day));
            }
            installation.running().kill9Server();
            installation.startAgain();
            assertThat(Standing.ofFamilies(installation.database())).isEqualTo(before);
            assertThat(ReconcilingCheck.all(installation.database())).isEmpty();

            var reminded = number(before, "StaleDue");
            var suspended = number(before, "ClosureDue");
            installation.running().forwardClock(toAMorning(installation));
            await(
                    installation,
                    "the new ones",
                    "select 1 from sijill.certification where stage = 'ASKED' and not" + " household_number = any(?)",
                    before);
            await(
                    installation,
                    "the closed one",
                    "select 1 from sijill.certification where stage = 'CLOSED' and" + " household_number = ?",
                    suspended);
            await(
                    installation,
                    "the suspended one",
                    "select 1 from sijill.certification where stage = 'SUSPENDED' and" + " household_number = ?",
                    reminded);
            assertThat(Standing.asked(installation.database(), FROM_ASKED_TO_SUSPENDED, reminded))
                    .isEqualTo("h.ask h.remind h.stale h.suspended");
            RunningServer.await("whole", PATIENCE, () -> ReconcilingCheck.all(installation.database())
                    .isEmpty());
        }
    }

    private static String number(Set<String> standing, String day) {
        return standing.stream()
                .filter(row -> row.contains(" job " + day))
                .map(row -> row.substring(0, row.indexOf(' ')))
                .findFirst()
                .orElseThrow();
    }

    /** @return until 10:00 of a working day some weeks away */
    private static Duration toAMorning(Installation installation) throws SQLException {
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, MovableClock.ZONE).plusDays(JUMP);
        while (Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek())
                || Standing.asked(
                                installation.database(),
                                "select 1 from sijill.holiday where in_force and cast(? as date) between from_on and to_on",
                                day.toString())
                        != null) {
            day = day.plusDays(1);
        }
        return Duration.between(now, day.atTime(LocalTime.of(10, 0)).atZone(MovableClock.ZONE));
    }

    private static void await(Installation installation, String what, String sql, String number) throws SQLException {
        RunningServer.await(what, PATIENCE, () -> Standing.asked(installation.database(), sql, number) != null);
    }

    private static void await(Installation installation, String what, String sql, Set<String> known)
            throws SQLException {
        RunningServer.await(what, PATIENCE, () -> {
            try (var owner = installation.database().connectAsOwner();
                    var query = owner.prepareStatement(sql)) {
                query.setArray(
                        1,
                        owner.createArrayOf(
                                "text",
                                known.stream()
                                        .map(row -> row.substring(0, row.indexOf(' ')))
                                        .distinct()
                                        .toArray()));
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
