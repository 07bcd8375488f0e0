package org.sijill.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.calendar.CalendarFixture.NIZWA;
import static org.sijill.calendar.CalendarFixture.SALALAH;
import static org.sijill.calendar.Moments.at;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

class DeadlinesDatabaseTest {

    private static final Limit FIVE_DAYS = Limit.workingDays(5, Party.OFFICE);
    private static final String NOW = "2026-11-24T10:00";

    private static void onDatabase(Consumer<CalendarFixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new CalendarFixture(entities)));
    }

    @Test
    void aDeadlineIsKeptWithItsRule() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var due = fixture.deadlinesAt(NOW)
                    .start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS)
                            .promised());
            assertThat(due).isEqualTo(at("2026-12-01T14:30"));
            assertThat(fixture.read(application, "DecisionDue"))
                    .isEqualTo(new DeadlineSummary(
                            application.id(),
                            "A-26-004217-4",
                            "DecisionDue",
                            DeadlineRule.DUE,
                            FIVE_DAYS,
                            0,
                            DeadlineState.RUNNING,
                            at(NOW),
                            due,
                            true));
        });
    }

    @Test
    void theHolidayTableOfTheDatabaseIsObeyed() {
        onDatabase(fixture -> {
            // Accession Day is Monday 11 January 2027; Ramadan 1448 begins on 8 February with five hours a day
            var deadlines = fixture.deadlinesAt("2027-01-10T08:00");
            var one = Limit.workingDays(1, Party.OFFICE);
            assertThat(deadlines.start(StartDeadline.due(fixture.aCase(), "VerificationDue", one)))
                    .isEqualTo(at("2027-01-12T14:30"));
            assertThat(deadlines.start(StartDeadline.share(fixture.aCase(), "VerificationLate", one, 80)
                            .from(at("2027-02-08T08:00"))))
                    .isEqualTo(at("2027-02-09T13:00"));
        });
    }

    @Test
    void severalAreStartedAtOnceAndKeepTheirOrder() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            assertThat(fixture.deadlinesAt(NOW)
                            .start(List.of(
                                    StartDeadline.due(application, "Ceiling", Limit.calendarMonths(4, Party.OFFICE)),
                                    StartDeadline.reminder(application, "Reminder", 3),
                                    StartDeadline.share(application, "Escalation", FIVE_DAYS, 150))))
                    .containsExactly(at("2027-03-24T14:30"), at("2026-11-29T09:00"), at("2026-12-06T11:00"));
            fixture.written();
            assertThat(fixture.deadlinesAt(NOW).find(application.id()))
                    .extracting(DeadlineSummary::name)
                    .containsExactly("Ceiling", "Escalation", "Reminder");
        });
    }

    @Test
    void aSecondStartReplacesTheFirst() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            deadlines.pause(application.id(), "DecisionDue");
            fixture.written();
            var due =
                    deadlines.start(StartDeadline.due(application, "DecisionDue", Limit.workingDays(1, Party.OFFICE)));
            assertThat(due).isEqualTo(at("2026-11-25T14:30"));
            fixture.written();
            assertThat(deadlines.find(application.id())).hasSize(1);
            assertThat(fixture.read(application, "DecisionDue").dueAt()).isEqualTo(due);
        });
    }

    @Test
    void afterItsEndItMayRunAgain() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            var start = StartDeadline.due(application, "VerificationDue", FIVE_DAYS);
            deadlines.start(start);
            deadlines.end(application.id(), "VerificationDue");
            deadlines.end(application.id(), "VerificationDue");
            fixture.written();
            assertThat(deadlines.find(application.id())).isEmpty();
            deadlines.start(start);
            assertThat(fixture.read(application, "VerificationDue").state()).isEqualTo(DeadlineState.RUNNING);
        });
    }

    @Test
    void whileTheCitizenHasTheFileThereIsNoDateAndOnReturnALaterOne() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            fixture.deadlinesAt(NOW).start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            fixture.deadlinesAt("2026-11-25T09:00").pause(application.id(), "DecisionDue");
            fixture.written();
            // a second click changes nothing
            fixture.deadlinesAt("2026-11-26T09:00").pause(application.id(), "DecisionDue");
            assertThat(fixture.read(application, "DecisionDue"))
                    .returns(DeadlineState.PAUSED, DeadlineSummary::state)
                    .returns(null, DeadlineSummary::dueAt);

            var due = fixture.deadlinesAt("2026-12-06T12:00").resume(application.id(), "DecisionDue");
            fixture.written();
            // one day used; four more from the day after the return
            assertThat(due).isEqualTo(at("2026-12-10T14:30"));
            assertThat(fixture.deadlinesAt("2026-12-07T12:00").resume(application.id(), "DecisionDue"))
                    .isEqualTo(due);
        });
    }

    @Test
    void sentBackTwiceInOneDayItLosesNoDay() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            for (var round = 0; round < 2; round++) {
                deadlines.pause(application.id(), "DecisionDue");
                fixture.written();
                assertThat(deadlines.resume(application.id(), "DecisionDue")).isEqualTo(at("2026-12-01T14:30"));
                fixture.written();
            }
        });
    }

    @Test
    void theLegalCeilingCannotBePaused() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "Ceiling", Limit.calendarMonths(4, Party.OFFICE)));
            assertThatThrownBy(() -> deadlines.pause(application.id(), "Ceiling"))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void whenTheCaseIsOverNothingOfItIsDue() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var other = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            deadlines.start(StartDeadline.due(application, "Promise", FIVE_DAYS));
            deadlines.start(StartDeadline.due(other, "Promise", FIVE_DAYS));
            fixture.written();
            deadlines.endAll(application.id());
            fixture.written();
            assertThat(deadlines.summariesOf(List.of(application.id(), other.id())))
                    .extracting(DeadlineSummary::caseId)
                    .containsExactly(other.id());
        });
    }

    @Test
    void anotherOfficeAndALowerLevelFindNothing() {
        onDatabase(fixture -> {
            var secret = fixture.aCase('A', NIZWA, 3);
            fixture.deadlinesAt(NOW).start(StartDeadline.due(secret, "DecisionDue", FIVE_DAYS));
            fixture.written();
            for (var stranger : List.of(
                    CalendarFixture.actor(SALALAH, 4),
                    CalendarFixture.actor(OfficeCode.MINISTRY, 2),
                    CalendarFixture.actor(new OfficeCode("OM-DA-02"), 4))) {
                fixture.current.become(stranger);
                assertThat(fixture.deadlinesAt(NOW).find(secret.id())).isEmpty();
                assertThatThrownBy(() -> fixture.deadlinesAt(NOW).pause(secret.id(), "DecisionDue"))
                        .isInstanceOf(NotAvailableException.class);
            }
            fixture.current.become(CalendarFixture.actor(new OfficeCode("OM-DA"), 3));
            assertThat(fixture.deadlinesAt(NOW).find(secret.id())).hasSize(1);
        });
    }

    @Test
    void whatTheProcessReadInThisTransactionTheNextActorDoesNotSeeUnlessHeMay() {
        onDatabase(fixture -> {
            fixture.transactions.begin();
            var application = fixture.aCase('A', NIZWA, 3);
            var deadlines = fixture.deadlinesAt(NOW);
            fixture.current.become(Actor.system("registration", Set.of()));
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            assertThat(deadlines.find(application.id())).hasSize(1);

            fixture.current.become(CalendarFixture.actor(SALALAH, 4));
            assertThat(deadlines.find(application.id())).isEmpty();
            fixture.current.become(CalendarFixture.actor(NIZWA, 2));
            assertThat(deadlines.find(application.id())).isEmpty();
            fixture.current.become(CalendarFixture.actor(NIZWA, 3));
            assertThat(deadlines.find(application.id())).hasSize(1);
        });
    }

    @Test
    void whoSawNothingInThisTransactionHidesNothingFromTheProcess() {
        onDatabase(fixture -> {
            var application = fixture.aCase('A', NIZWA, 3);
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            fixture.written();
            fixture.transactions.begin();

            fixture.current.become(CalendarFixture.actor(SALALAH, 4));
            assertThat(deadlines.find(application.id())).isEmpty();
            fixture.current.become(Actor.system("registration", Set.of()));
            assertThat(deadlines.find(application.id())).hasSize(1);
            deadlines.end(application.id(), "DecisionDue");
            assertThat(deadlines.find(application.id())).isEmpty();
        });
    }

    @Test
    void theDatabaseTooRefusesASecondOpenOne() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var start = StartDeadline.due(application, "DecisionDue", FIVE_DAYS);
            fixture.deadlines.add(Deadline.started(start, at(NOW), fixture.calendars.current()));
            assertThatThrownBy(
                            () -> fixture.deadlines.add(Deadline.started(start, at(NOW), fixture.calendars.current())))
                    .isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining("uq_deadline_open");
        });
    }

    /** Red without {@code @Version}, and the proof that batch writing still counts the rows it changed. */
    @Test
    void twoWhoChangeOneDeadlineAtOnceAreToldSo() {
        onDatabase(fixture -> {
            var application = fixture.aCase();
            var deadlines = fixture.deadlinesAt(NOW);
            deadlines.start(StartDeadline.due(application, "DecisionDue", FIVE_DAYS));
            deadlines.start(StartDeadline.due(application, "Promise", FIVE_DAYS));
            fixture.written();
            var open = fixture.deadlines.open(fixture.current.get(), List.of(application.id()));
            fixture.entities
                    .createNativeQuery("update sijill.deadline set version = version + 1 where name = 'Promise'")
                    .executeUpdate();
            open.forEach(deadline -> deadline.end(at(NOW)));
            assertThatThrownBy(fixture.entities::flush).isInstanceOf(OptimisticLockException.class);
        });
    }
}
