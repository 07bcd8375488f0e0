package org.sijill.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.calendar.CalendarFixture.holiday;
import static org.sijill.calendar.Moments.at;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.db.SharedTestDatabase;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** Many deadlines, and several transactions at once. */
class HolidayMoveDatabaseTest {

    private static final String NOW = "2026-11-24T09:12";
    private static final Limit ONE_DAY = Limit.workingDays(1, Party.OFFICE);

    /** What these tests commit. */
    @AfterEach
    void forget() throws SQLException {
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from sijill.deadline_standing");
            statement.execute("delete from sijill.deadline");
            statement.execute("delete from sijill.holiday_change");
            statement.execute("delete from sijill.holiday where from_on = date '2026-11-25'");
            statement.execute("update sijill.calendar_revision set revision = gen_random_uuid()");
        }
    }

    @Test
    void fifteenHundredDeadlinesMoveAndAreToldInPortions() {
        TestPersistence.commit(entities -> {
            var fixture = new CalendarFixture(entities);
            var starts = new ArrayList<StartDeadline>();
            for (var i = 0; i < 500; i++) {
                var of = fixture.aCase();
                var limit = Limit.workingDays(1 + i % 20, Party.OFFICE);
                starts.add(StartDeadline.due(of, "DecisionDue", limit).promised());
                starts.add(StartDeadline.share(of, "Share80", limit, 80));
                starts.add(StartDeadline.due(of, "CompletionDue", Limit.workingDays(15, Party.CITIZEN)));
            }
            fixture.deadlinesAt(NOW).start(starts);
        });
        // a third has been with the citizen
        TestPersistence.commit(entities -> {
            var fixture = new CalendarFixture(entities);
            var calendar = fixture.calendars.current();
            fixture.deadlines.running(fixture.current.get()).stream()
                    .filter(deadline -> deadline.name().equals("DecisionDue"))
                    .forEach(deadline -> {
                        deadline.pause(at("2026-11-24T09:00"));
                        deadline.resume(at("2026-11-24T09:00"), calendar);
                    });
        });

        TestPersistence.rolledBack(entities -> {
            var fixture = new CalendarFixture(entities);
            assertThat(preview(fixture)).returns(1500, HolidayPreview::moved).returns(1000, HolidayPreview::messages);
        });
        var read = new ArrayList<Deadline>();
        TestPersistence.rolledBack(entities -> {
            // asks once for each portion, as the work list does
            var repository = new DeadlineRepository(entities, TestTransactions.noMemory());
            var follower = CalendarFixture.actor(OfficeCode.MINISTRY, 4);
            var portions = new ArrayList<Integer>();
            var fixture = new CalendarFixture(entities, moved -> {
                portions.add(moved.moves().size());
                read.addAll(repository.open(follower, moved.cases()));
            });
            assertThat(enter(fixture)).isEqualTo(1500);
            assertThat(fixture.moves()).hasSize(1500).doesNotHaveDuplicates();
            assertThat(portions).hasSize(3).containsOnly(500);
            assertThat(read).isNotEmpty().as("forgotten on the way").noneMatch(entities::contains);
        });
    }

    private static HolidayPreview preview(CalendarFixture fixture) {
        return fixture.serviceAt(NOW).preview(ChangeHolidays.enter(holiday("2026-11-25", "2026-11-26")), 20);
    }

    private static int enter(CalendarFixture fixture) {
        var moved = fixture.serviceAt(NOW)
                .enter(holiday("2026-11-25", "2026-11-26"))
                .moved();
        fixture.entities.flush();
        return moved;
    }

    /**
     * Red if {@code Deadlines.start} read the calendar without holding it: the deadline would be computed under the old
     * table and never be moved (Zammad #2082).
     */
    @Test
    void aDeadlineStartedWhileAHolidayIsEnteredGetsTheNewDate() throws Exception {
        var starting = TestPersistence.open();
        var threads = Executors.newSingleThreadExecutor();
        try {
            starting.getTransaction().begin();
            var filing = new CalendarFixture(starting);
            var of = filing.aCase();
            filing.deadlinesAt(NOW).start(StartDeadline.due(of, "DecisionDue", ONE_DAY));
            starting.flush();

            var entering = threads.submit(HolidayMoveDatabaseTest::enterHoliday);
            awaitWaiting(entering);
            starting.getTransaction().commit();

            assertThat(entering.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(due(of)).isEqualTo("2026-11-29T10:30:00Z");
        } finally {
            threads.shutdownNow();
            if (starting.getTransaction().isActive()) {
                starting.getTransaction().rollback();
            }
            starting.close();
        }
    }

    /** The other way round: who starts a deadline while the change is being saved waits, and sees the new table. */
    @Test
    void aDeadlineStartedDuringTheSavingWaitsForIt() throws Exception {
        var entering = TestPersistence.open();
        var threads = Executors.newSingleThreadExecutor();
        try {
            entering.getTransaction().begin();
            var office = new CalendarFixture(entering);
            office.serviceAt(NOW).enter(holiday("2026-11-25", "2026-11-26"));
            entering.flush();

            var of = office.aCase();
            var starting = threads.submit(() -> TestPersistence.inTransaction(entities -> {
                var filing = new CalendarFixture(entities);
                // remembers the old table
                filing.calendars.current();
                return filing.deadlinesAt(NOW).start(StartDeadline.due(of, "DecisionDue", ONE_DAY));
            }));
            awaitWaiting(starting);
            entering.getTransaction().commit();

            assertThat(starting.get(10, TimeUnit.SECONDS)).isEqualTo(at("2026-11-29T14:30"));
        } finally {
            threads.shutdownNow();
            if (entering.getTransaction().isActive()) {
                entering.getTransaction().rollback();
            }
            entering.close();
        }
    }

    @Test
    void aChangeThatWasRolledBackIsNotRemembered() {
        TestPersistence.commit(entities -> {
            var fixture = new CalendarFixture(entities);
            var before = fixture.calendars.current();
            entities.getTransaction().rollback();
            entities.getTransaction().begin();
            fixture.serviceAt(NOW).enter(holiday("2026-11-25", "2026-11-26"));
            // whoever follows a move may compute a date in the same transaction
            assertThat(fixture.calendars.current().isWorkingDay(Moments.on("2026-11-25")))
                    .isFalse();
            entities.getTransaction().rollback();
            entities.getTransaction().begin();
            assertThat(before.isWorkingDay(Moments.on("2026-11-25"))).isTrue();
            assertThat(fixture.calendars.current().isWorkingDay(Moments.on("2026-11-25")))
                    .isTrue();
        });
    }

    private static int enterHoliday() {
        return TestPersistence.inTransaction(entities -> enter(new CalendarFixture(entities)));
    }

    private static String due(CaseReference of) {
        return TestPersistence.inTransaction(entities -> new CalendarFixture(entities)
                .deadlinesAt(NOW)
                .find(of.id())
                .get(0)
                .dueAt()
                .toString());
    }

    /** Until the server itself says that somebody waits for the lock of the holiday table. */
    private static void awaitWaiting(Future<?> waiting) throws SQLException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try (var superuser = SharedTestDatabase.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            var blocked = false;
            while (!blocked && System.nanoTime() < until) {
                assertThat(waiting.isDone()).isFalse();
                try (var rows = statement.executeQuery(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'")) {
                    blocked = rows.next();
                }
            }
            assertThat(blocked).isTrue();
        }
    }
}
