package org.sijill.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sijill.calendar.CalendarFixture.NIZWA;
import static org.sijill.calendar.CalendarFixture.SALALAH;
import static org.sijill.calendar.CalendarFixture.holiday;
import static org.sijill.calendar.Moments.at;
import static org.sijill.calendar.Moments.on;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Ids;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.CaseReference;

/** The demo's day, Tuesday 24 November 2026, on which Wednesday and Thursday are announced as holidays. */
class CalendarServiceDatabaseTest {

    private static final String NOW = "2026-11-24T09:12";
    private static final HolidayEntry ANNOUNCED = holiday("2026-11-25", "2026-11-26");

    private static void onDatabase(Consumer<CalendarFixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new CalendarFixture(entities)));
    }

    private static CaseReference running(CalendarFixture fixture, Limit limit, String start) {
        var of = fixture.aCase();
        fixture.deadlinesAt(NOW)
                .start(StartDeadline.due(of, "DecisionDue", limit).from(at(start)));
        return of;
    }

    private static Limit days(int amount) {
        return Limit.workingDays(amount, Party.OFFICE);
    }

    private static Instant dueOf(CalendarFixture fixture, CaseReference of) {
        return fixture.read(of, "DecisionDue").dueAt();
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }

    @Nested
    class TheTable {

        @Test
        void beginsWithTheHolidaysOfTwoYears() {
            onDatabase(fixture -> {
                var table = fixture.serviceAt(NOW).holidays(2026, 2027);
                assertThat(table).hasSize(15).isSortedAccordingTo((a, b) -> a.from()
                        .compareTo(b.from()));
                assertThat(table)
                        .filteredOn(row -> row.from().equals(on("2026-11-20")))
                        .singleElement()
                        .returns("العيد الوطني", HolidaySummary::nameAr)
                        .returns(on("2026-11-21"), HolidaySummary::to)
                        .returns(HolidayState.ANNOUNCED, HolidaySummary::state);
                assertThat(fixture.serviceAt(NOW).holidays(2027, 2027)).hasSize(8);
            });
        }

        @Test
        void showsWhatIsInForce() {
            onDatabase(fixture -> {
                fixture.serviceAt(NOW).enter(ANNOUNCED);
                fixture.written();
                assertThat(fixture.serviceAt(NOW).holidays(2026, 2026))
                        .filteredOn(row -> row.from().equals(on("2026-11-25")))
                        .singleElement()
                        .returns("إعلان 18/2026، 22 نوفمبر 2026", HolidaySummary::announcement);
            });
        }
    }

    @Nested
    class Entering {

        @ParameterizedTest
        @CsvSource({
            // as on the administrator's page
            "2026-11-24T08:00, 1, 2026-11-25T14:30, 2026-11-29T14:30",
            "2026-11-24T08:00, 2, 2026-11-26T14:30, 2026-11-30T14:30",
            "2026-11-22T08:00, 7, 2026-12-01T14:30, 2026-12-03T14:30",
            "2026-11-22T08:00, 17, 2026-12-15T14:30, 2026-12-17T14:30",
            // the day before the holiday stays
            "2026-11-23T08:00, 1, 2026-11-24T14:30, 2026-11-24T14:30",
            // so does what was late already
            "2026-11-15T08:00, 3, 2026-11-18T14:30, 2026-11-18T14:30",
        })
        void movesWhatIsDueOnItOrBehindIt(String start, int amount, String from, String to) {
            onDatabase(fixture -> {
                var of = running(fixture, days(amount), start);
                assertThat(dueOf(fixture, of)).isEqualTo(at(from));
                fixture.serviceAt(NOW).enter(ANNOUNCED);
                assertThat(dueOf(fixture, of)).isEqualTo(at(to));
            });
        }

        @Test
        void movesWhatIsDueTodayIfTodayBecomesAHoliday() {
            onDatabase(fixture -> {
                var of = running(fixture, days(1), "2026-11-23T08:00");
                fixture.serviceAt("2026-11-24T23:00").enter(holiday("2026-11-24", "2026-11-24"));
                assertThat(dueOf(fixture, of)).isEqualTo(at("2026-11-25T14:30"));
            });
        }

        @Test
        void movesRemindersAndSharesAlike() {
            onDatabase(fixture -> {
                var of = fixture.aCase();
                fixture.deadlinesAt(NOW)
                        .start(List.of(
                                StartDeadline.reminder(of, "Reminder5", 5),
                                StartDeadline.share(of, "Share80", days(5), 80),
                                StartDeadline.share(of, "Share150", days(1), 150)));
                fixture.written();
                fixture.serviceAt(NOW).enter(ANNOUNCED);
                assertThat(fixture.read(of, "Reminder5").dueAt()).isEqualTo(at("2026-12-03T09:00"));
                assertThat(fixture.read(of, "Share80").dueAt()).isEqualTo(at("2026-12-02T14:30"));
                assertThat(fixture.read(of, "Share150").dueAt()).isEqualTo(at("2026-11-30T11:00"));
            });
        }

        @Test
        void leavesCalendarLimitsAndHoursAndWhatIsDoneAlone() {
            onDatabase(fixture -> {
                var ceiling = running(fixture, Limit.calendarMonths(4, Party.OFFICE), "2026-07-25T08:00");
                var calendarDays = running(fixture, Limit.calendarDays(2, Party.CITIZEN), "2026-11-24T08:00");
                var hours = running(fixture, Limit.hours(24, Party.OFFICE), "2026-11-24T08:00");
                var done = running(fixture, days(1), "2026-11-24T08:00");
                fixture.deadlinesAt(NOW).endAll(done.id());
                fixture.written();
                assertThat(fixture.serviceAt(NOW).enter(ANNOUNCED).moved()).isZero();
                assertThat(dueOf(fixture, ceiling)).isEqualTo(at("2026-11-25T14:30"));
                assertThat(dueOf(fixture, calendarDays)).isEqualTo(at("2026-11-26T23:59"));
                assertThat(dueOf(fixture, hours)).isEqualTo(at("2026-11-25T08:00"));
                assertThat(fixture.moves()).isEmpty();
            });
        }

        @Test
        void leavesWhatIsPausedToTheDayOfItsReturn() {
            onDatabase(fixture -> {
                var of = running(fixture, days(3), "2026-11-24T08:00");
                fixture.deadlinesAt("2026-11-24T09:00").pause(of.id(), "DecisionDue");
                fixture.written();
                assertThat(fixture.serviceAt(NOW).enter(ANNOUNCED).moved()).isZero();
                fixture.written();
                // back on Monday: the holiday inside the pause is not counted against anybody
                assertThat(fixture.deadlinesAt("2026-11-30T09:00").resume(of.id(), "DecisionDue"))
                        .isEqualTo(at("2026-12-03T14:30"));
            });
        }

        @Test
        void movesEveryOfficeAndLevelAndTellsEachMoveOnce() {
            onDatabase(fixture -> {
                var promised = fixture.aCase('G', SALALAH, 4);
                fixture.deadlinesAt(NOW)
                        .start(StartDeadline.due(promised, "Promise", days(2)).promised());
                var inner = running(fixture, days(1), NOW);
                fixture.written();
                var admin = CalendarFixture.actor(NIZWA, 0);
                fixture.current.become(admin);

                var change = fixture.serviceAt(NOW).enter(ANNOUNCED);

                assertThat(fixture.current.get()).isSameAs(admin);
                assertThat(fixture.moves())
                        .containsExactly(
                                new DeadlineMoved(
                                        inner.id(),
                                        inner.number(),
                                        "DecisionDue",
                                        at("2026-11-25T14:30"),
                                        at("2026-11-29T14:30"),
                                        false),
                                new DeadlineMoved(
                                        promised.id(),
                                        promised.number(),
                                        "Promise",
                                        at("2026-11-26T14:30"),
                                        at("2026-11-30T14:30"),
                                        true));
                assertThat(fixture.changed.all())
                        .singleElement()
                        .returns(change.id(), HolidayChanged::change)
                        .returns(admin.id(), HolidayChanged::by)
                        .returns(2, HolidayChanged::moved)
                        .returns(Optional.empty(), HolidayChanged::ended);
            });
        }

        @Test
        void isRefusedForDaysThatAreOver() {
            onDatabase(fixture -> {
                var service = fixture.serviceAt(NOW);
                assertRefused(() -> service.enter(holiday("2026-11-23", "2026-11-25")), "calendar.error.holidayInPast");
                assertThat(service.enter(holiday("2026-11-24", "2026-11-25")).moved())
                        .isZero();
            });
        }

        @ParameterizedTest
        @CsvSource({
            "2027-01-10, 2027-01-11, true",
            "2027-01-11, 2027-01-12, true",
            "2027-01-05, 2027-01-12, true",
            "2027-01-09, 2027-01-10, false",
            "2027-01-12, 2027-01-13, false"
        })
        void isRefusedIfItSharesADayWithAnother(String from, String to, boolean refused) {
            onDatabase(fixture -> {
                var service = fixture.serviceAt(NOW);
                if (refused) {
                    assertRefused(() -> service.enter(holiday(from, to)), "calendar.error.holidayOverlaps");
                } else {
                    service.enter(holiday(from, to));
                }
            });
        }

        @Test
        void isRefusedIfItEndsBeforeItBeginsOrLastsTooLongOrIsTooFarOrNamesNoAnnouncement() {
            onDatabase(fixture -> {
                var service = fixture.serviceAt(NOW);
                assertRefused(() -> service.enter(holiday("2026-11-26", "2026-11-25")), "common.error.dateOrder");
                assertRefused(
                        () -> service.enter(holiday("2026-11-25", "2027-11-26")), "calendar.error.holidayTooLong");
                service.enter(holiday("2029-12-31", "2029-12-31"));
                assertRefused(() -> service.enter(holiday("2030-01-01", "2030-01-01")), "calendar.error.holidayTooFar");
                assertRefused(
                        () -> service.enter(new HolidayEntry(
                                "عيد", "Eid", on("2026-11-25"), on("2026-11-25"), " ", HolidayState.ANNOUNCED)),
                        "calendar.error.announcementMissing");
            });
        }
    }

    @Nested
    class ThePreview {

        @Test
        void saysWhatWillMoveAndChangesNothing() {
            onDatabase(fixture -> {
                running(fixture, days(2), NOW);
                running(fixture, days(1), NOW);
                running(fixture, Limit.calendarMonths(4, Party.OFFICE), "2026-07-25T08:00");
                running(fixture, Limit.calendarMonths(4, Party.OFFICE), "2026-07-27T08:00");
                var grievance = fixture.aCase('G', SALALAH, 2);
                fixture.deadlinesAt(NOW)
                        .start(StartDeadline.due(grievance, "ReplyDue", days(3)).promised());
                var citizen = fixture.aCase();
                fixture.deadlinesAt(NOW)
                        .start(List.of(
                                StartDeadline.due(citizen, "CompletionDue", Limit.workingDays(15, Party.CITIZEN)),
                                StartDeadline.reminder(citizen, "Reminder5", 5)));
                fixture.written();

                var preview = fixture.serviceAt(NOW).preview(ChangeHolidays.enter(ANNOUNCED), 2);

                assertThat(preview.moved()).isEqualTo(5);
                assertThat(preview.movedByKind()).isEqualTo(Map.of('A', 4L, 'G', 1L));
                assertThat(preview.messages()).isEqualTo(2);
                assertThat(preview.unmoved()).isEqualTo(1);
                assertThat(preview.computedAt()).isEqualTo(at(NOW));
                assertThat(preview.rows())
                        .extracting(HolidayPreview.Row::from, HolidayPreview.Row::to, HolidayPreview.Row::workingDays)
                        .containsExactly(
                                tuple(at("2026-11-25T14:30"), at("2026-11-29T14:30"), 2),
                                tuple(at("2026-11-26T14:30"), at("2026-11-30T14:30"), 2));
                fixture.written();
                assertThat(fixture.serviceAt(NOW).holidays(2026, 2026)).hasSize(7);
                assertThat(fixture.moves()).isEmpty();
                assertThat(fixture.serviceAt(NOW).enter(ANNOUNCED).moved()).isEqualTo(preview.moved());
            });
        }

        @Test
        void listsOnlyWhatTheActorMayReachAndCountsEverything() {
            onDatabase(fixture -> {
                var secret = fixture.aCase('A', NIZWA, 3);
                var elsewhere = fixture.aCase('A', SALALAH, 0);
                var own = fixture.aCase('A', NIZWA, 1);
                for (var of : List.of(secret, elsewhere, own)) {
                    fixture.deadlinesAt(NOW).start(StartDeadline.due(of, "DecisionDue", days(1)));
                }
                fixture.written();
                fixture.current.become(CalendarFixture.actor(NIZWA, 1));
                var preview = fixture.serviceAt(NOW).preview(ChangeHolidays.enter(ANNOUNCED), 10);
                assertThat(preview.moved()).isEqualTo(3);
                assertThat(preview.rows())
                        .extracting(HolidayPreview.Row::caseNumber)
                        .containsExactly(own.number());
            });
        }

        @Test
        void ofARemovalGoesTheOtherWay() {
            onDatabase(fixture -> {
                var change = fixture.serviceAt(NOW).enter(ANNOUNCED);
                var entered = fixture.changed.all().get(0).added().orElseThrow();
                running(fixture, days(1), NOW);
                fixture.written();
                var row = fixture.serviceAt(NOW)
                        .preview(ChangeHolidays.remove(entered), 5)
                        .rows()
                        .get(0);
                assertThat(row.from()).isEqualTo(at("2026-11-29T14:30"));
                assertThat(row.to()).isEqualTo(at("2026-11-25T14:30"));
                assertThat(row.workingDays()).isEqualTo(-1);
                assertThat(change.moved()).isZero();
            });
        }

        @Test
        void isRefusedLikeTheChangeItself() {
            onDatabase(fixture -> {
                var service = fixture.serviceAt(NOW);
                assertRefused(
                        () -> service.preview(ChangeHolidays.enter(holiday("2026-11-23", "2026-11-23")), 5),
                        "calendar.error.holidayInPast");
                assertRefused(
                        () -> service.preview(ChangeHolidays.enter(holiday("2027-01-11", "2027-01-11")), 5),
                        "calendar.error.holidayOverlaps");
                assertThatThrownBy(() -> service.preview(ChangeHolidays.remove(Ids.next()), 5))
                        .isInstanceOf(NotAvailableException.class);
            });
        }
    }

    @Nested
    class ReplacingAndRemoving {

        private HolidaySummary accession(CalendarFixture fixture) {
            return fixture.serviceAt(NOW).holidays(2027, 2027).stream()
                    .filter(row -> row.from().equals(on("2027-01-11")))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void anAnnouncedHolidayTakesTheExpectedOnesPlace() {
            onDatabase(fixture -> {
                var of = running(fixture, days(1), "2027-01-10T08:00");
                assertThat(dueOf(fixture, of)).isEqualTo(at("2027-01-12T14:30"));
                // moved to the end of the week; one day is shared with the old one
                fixture.serviceAt(NOW).replace(accession(fixture).id(), holiday("2027-01-11", "2027-01-14"));
                assertThat(dueOf(fixture, of)).isEqualTo(at("2027-01-17T14:30"));
                assertThat(fixture.serviceAt(NOW).holidays(2027, 2027)).hasSize(8);
            });
        }

        @Test
        void whoComesSecondIsToldSo() {
            onDatabase(fixture -> {
                var id = accession(fixture).id();
                fixture.serviceAt(NOW).replace(id, holiday("2027-01-14", "2027-01-14"));
                fixture.written();
                assertThatThrownBy(() -> fixture.serviceAt(NOW).remove(id))
                        .isInstanceOf(ChangedMeanwhileException.class);
            });
        }

        @Test
        void aRemovedHolidayIsAWorkingDayAgain() {
            onDatabase(fixture -> {
                var of = running(fixture, days(1), "2027-01-10T08:00");
                fixture.written();
                fixture.serviceAt(NOW).remove(accession(fixture).id());
                assertThat(dueOf(fixture, of)).isEqualTo(at("2027-01-11T14:30"));
            });
        }

        @Test
        void aHolidayThatHasBegunCannotBeRemovedButMayEndEarlier() {
            onDatabase(fixture -> {
                var service = fixture.serviceAt("2026-11-22T08:00");
                service.enter(holiday("2026-11-24", "2026-11-26"));
                var id = fixture.changed.all().get(0).added().orElseThrow();
                fixture.written();
                var later = fixture.serviceAt("2026-11-25T08:00");
                assertRefused(() -> later.remove(id), "calendar.error.holidayInPast");
                assertRefused(
                        () -> later.replace(id, holiday("2026-11-25", "2026-11-26")), "calendar.error.holidayInPast");
                later.replace(id, holiday("2026-11-24", "2026-11-25"));
                fixture.written();
                assertThat(fixture.calendars.current().isWorkingDay(on("2026-11-26")))
                        .isTrue();
            });
        }
    }

    @Nested
    class Undoing {

        @ParameterizedTest
        @CsvSource({"2026-11-24T09:12:01, true", "2026-11-24T10:12:00, true", "2026-11-24T10:12:01, false"})
        void isPossibleForAnHour(String moment, boolean possible) {
            onDatabase(fixture -> {
                var of = running(fixture, days(1), NOW);
                var change = fixture.serviceAt(NOW).enter(ANNOUNCED);
                fixture.written();
                var service = fixture.serviceAt(moment);
                assertThat(service.undoable().isPresent()).isEqualTo(possible);
                if (possible) {
                    service.undo(change.id());
                    assertThat(dueOf(fixture, of)).isEqualTo(at("2026-11-25T14:30"));
                    assertThat(fixture.moves()).hasSize(2);
                    assertThat(service.undoable()).isEmpty();
                    assertRefused(() -> service.undo(change.id()), "calendar.error.undoneAlready");
                } else {
                    assertRefused(() -> service.undo(change.id()), "calendar.error.undoTooLate");
                }
            });
        }

        @Test
        void ofAReplacementBringsTheOldOneBack() {
            onDatabase(fixture -> {
                var before = fixture.serviceAt(NOW).holidays(2027, 2027);
                var change = fixture.serviceAt(NOW).replace(before.get(1).id(), holiday("2027-01-11", "2027-01-14"));
                fixture.written();
                fixture.serviceAt(NOW).undo(change.id());
                fixture.written();
                assertThat(fixture.serviceAt(NOW).holidays(2027, 2027)).isEqualTo(before);
            });
        }

        @Test
        void isRefusedOnceTheHolidayWasChangedAgain() {
            onDatabase(fixture -> {
                var change = fixture.serviceAt(NOW).enter(ANNOUNCED);
                var entered = fixture.changed.all().get(0).added().orElseThrow();
                fixture.serviceAt(NOW).replace(entered, holiday("2026-11-26", "2026-11-26"));
                fixture.written();
                assertThatThrownBy(() -> fixture.serviceAt(NOW).undo(change.id()))
                        .isInstanceOf(ChangedMeanwhileException.class);
            });
        }

        @Test
        void ofARemovalIsRefusedIfAnotherHolidayLiesThereNow() {
            onDatabase(fixture -> {
                var accession = fixture.serviceAt(NOW).holidays(2027, 2027).get(1);
                var removal = fixture.serviceAt(NOW).remove(accession.id());
                fixture.serviceAt(NOW).enter(holiday("2027-01-10", "2027-01-11"));
                fixture.written();
                assertRefused(() -> fixture.serviceAt(NOW).undo(removal.id()), "calendar.error.holidayOverlaps");
            });
        }
    }
}
