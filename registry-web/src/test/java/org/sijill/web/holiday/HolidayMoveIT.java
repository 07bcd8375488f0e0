package org.sijill.web.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.web.holiday.Dates.DAY_ENDS;
import static org.sijill.web.holiday.Dates.OFFICE_CLOSES;
import static org.sijill.web.holiday.Dates.REMINDER;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Installation;

/**
 * A date you can trust: it is the same in the engine, in the work list, on the page and in the message, and moves in all of
 * them when a holiday is entered. One office, whose clock goes on from test to test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HolidayMoveIT {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration THREE_WEEKS = Duration.ofDays(21);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private static Installation installation;
    private static Office office;
    private static Dates dates;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.shared();
        office = new Office(installation);
        dates = new Dates(installation.database());
    }

    @Test
    @Order(1)
    void threeWeeksFireWhatIsDueInOrderAndOnce() throws Exception {
        var early = office.file();
        office.giveBack(early);
        office.waitUntil(Office.at(dates.workingDay(today(), 1), MORNING));
        var late = office.file();
        office.giveBack(late);
        var lapse = dates.deadlines(late).get("AwaitCompletionDue");

        // longer than three weeks only if holidays fall into them; the last one's own day is not over then
        var untilItsDay = Duration.between(office.now(), lapse.minus(HALF_A_DAY));
        office.forward(untilItsDay.compareTo(THREE_WEEKS) > 0 ? untilItsDay : THREE_WEEKS);

        awaitStatus(early, "LAPSED");
        RunningServer.await("both reminders", SOON, () -> count(late, "registration.remind") == 2);
        assertThat(dates.done(early))
                .containsSubsequence(
                        "registration.return", "registration.remind", "registration.remind", "registration.lapse")
                .filteredOn(action -> action.matches("registration\\.(remind|lapse)"))
                .hasSize(3);
        assertThat(dates.messages(early)).containsExactly("a.in", "a.return", "a.remind", "a.remind", "a.lapsed");
        assertThat(dates.messages(late)).containsExactly("a.in", "a.return", "a.remind", "a.remind");
        assertThat(dates.status(late)).as("its last day is not over").isEqualTo("RETURNED");

        office.waitUntil(lapse.plusSeconds(1));
        awaitStatus(late, "LAPSED");
        assertThat(dates.messages(late)).containsExactly("a.in", "a.return", "a.remind", "a.remind", "a.lapsed");
        assertThat(count(late, "registration.lapse")).isEqualTo(1);
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    @Test
    @Order(2)
    void aHolidayMovesEveryDateAlikeAndLeavesTheLegalCeilingAlone() throws Exception {
        office.waitUntil(Office.at(dates.workingDay(today(), 1), MORNING));
        var yesterday = today();
        var dueToday = office.file();
        office.waitUntil(Office.at(dates.workingDay(yesterday, 1), MORNING));
        var today = today();
        var checking = office.file();
        var deciding = office.file();
        office.confirm(deciding);
        var returned = office.file();
        office.giveBack(returned);

        // before: the sixth working day is one
        holds(dueToday, checking(yesterday));
        holds(checking, checking(today));
        holds(deciding, deciding(today));
        holds(returned, returned(today));

        // the fifth day is the day before, the sixth the day itself, the tenth and fifteenth come after
        var sixth = dates.workingDay(today, 6);
        office.enterHoliday(sixth);
        assertThat(dates.workingDay(today, 6)).isAfter(sixth);
        holds(dueToday, checking(yesterday));
        holds(checking, checking(today));
        holds(deciding, deciding(today));
        holds(returned, returned(today));
        assertThat(dates.moved(dueToday))
                .as("its sixth day is the fifth of today's")
                .isEmpty();
        told(checking, dates.workingDay(today, 6));
        told(deciding, dates.workingDay(today, 6));
        told(returned, dates.workingDay(today, 15));

        // this very day
        var ceilings = ceilings(dueToday, checking, deciding, returned);
        office.enterHoliday(today);
        assertThat(dates.workingDay(yesterday, 1)).isAfter(today);
        holds(dueToday, checking(yesterday));
        holds(checking, checking(today));
        holds(deciding, deciding(today));
        holds(returned, returned(today));
        told(dueToday, dates.workingDay(yesterday, 6));
        assertThat(dates.moved(checking))
                .as("its first day is tomorrow as it was")
                .hasSize(1);
        assertThat(ceilings(dueToday, checking, deciding, returned)).isEqualTo(ceilings);
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();

        // the office's clock stood while the citizen had the file; the new date is told on return
        office.waitUntil(Office.at(dates.workingDay(today, 3), MORNING));
        office.complete(returned);
        var promise = dates.workingDay(today, 6 + 3);
        assertThat(dates.deadlines(returned)).containsEntry("Promise", Office.at(promise, OFFICE_CLOSES));
        assertThat(office.read(returned)).contains(LocalText.in(Language.EN).day(promise));
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    /** What was told once is told again: the applicant last heard something else. Red with days in the message's occasion. */
    @Test
    @Order(3)
    void aMoveToADayThatWasToldBeforeIsToldAgain() throws Exception {
        var filed = office.file();
        var day = dates.workingDay(today(), 2);
        office.enterHoliday(day);
        var moved = dates.moved(filed);
        office.undoHoliday();
        office.enterHoliday(day);
        assertThat(moved).hasSize(1);
        assertThat(dates.moved(filed)).hasSize(3).endsWith(moved.get(0));
    }

    private Map<String, Instant> checking(LocalDate filedOn) throws SQLException {
        var due = new HashMap<String, Instant>();
        due.put("CheckApplicationDue", Office.at(dates.workingDay(filedOn, 1), OFFICE_CLOSES));
        due.put("Promise", Office.at(dates.workingDay(filedOn, 6), OFFICE_CLOSES));
        due.put("LegalCeilingDue", Office.at(filedOn.plusMonths(4), OFFICE_CLOSES));
        return due;
    }

    private Map<String, Instant> deciding(LocalDate filedOn) throws SQLException {
        var due = checking(filedOn);
        due.remove("CheckApplicationDue");
        due.put("DecideApplicationDue", Office.at(dates.workingDay(filedOn, 5), OFFICE_CLOSES));
        return due;
    }

    private Map<String, Instant> returned(LocalDate filedOn) throws SQLException {
        var due = checking(filedOn);
        due.remove("CheckApplicationDue");
        due.put("Promise", null);
        due.put("FirstReminderDue", Office.at(dates.workingDay(filedOn, 5), REMINDER));
        due.put("SecondReminderDue", Office.at(dates.workingDay(filedOn, 10), REMINDER));
        due.put("AwaitCompletionDue", Office.at(dates.workingDay(filedOn, 15), DAY_ENDS));
        return due;
    }

    /** The same in the deadline rows, in the engine, in the work list and on the page. */
    private void holds(String number, Map<String, Instant> due) throws Exception {
        assertThat(dates.deadlines(number)).as(number).isEqualTo(due);
        var timers = new HashMap<>(due);
        timers.remove("Promise");
        assertThat(dates.timers(number)).as(number).isEqualTo(timers);
        assertThat(dates.workList(number)).as(number).hasSize(1).allSatisfy((step, at) -> assertThat(at)
                .isEqualTo(due.get(step)));
        var shown = due.get("Promise") == null ? "AwaitCompletionDue" : "Promise";
        assertThat(office.read(number))
                .as(number)
                .contains(LocalText.in(Language.EN).day(LocalDate.ofInstant(due.get(shown), Office.MUSCAT)));
    }

    /** One message of another date, with this one in it. */
    private void told(String number, LocalDate day) throws SQLException {
        assertThat(dates.moved(number))
                .as(number)
                .singleElement()
                .asString()
                .contains(LocalText.in(Language.AR).day(day));
    }

    private Map<String, Instant> ceilings(String... numbers) throws SQLException {
        var ceilings = new HashMap<String, Instant>();
        for (var number : numbers) {
            ceilings.put(number, dates.timers(number).get("LegalCeilingDue"));
        }
        return ceilings;
    }

    private static LocalDate today() throws Exception {
        return LocalDate.ofInstant(office.now(), Office.MUSCAT);
    }

    private static void awaitStatus(String number, String status) throws SQLException {
        RunningServer.await(number + " " + status, SOON, () -> status.equals(dates.status(number)));
    }

    private static long count(String number, String action) throws SQLException {
        return dates.done(number).stream().filter(action::equals).count();
    }
}
