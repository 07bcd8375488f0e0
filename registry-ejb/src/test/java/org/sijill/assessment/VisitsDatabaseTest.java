package org.sijill.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.WrongFieldsException;
import org.sijill.document.TestFiles;
import org.sijill.office.TestRoles;
import org.sijill.research.TestReports;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.TestActors;

class VisitsDatabaseTest {

    private static void onDatabase(Consumer<VisitFixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new VisitFixture(entities)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(BusinessException.class).hasMessageContaining(code);
    }

    private static void assertPlanned(VisitFixture at, SlotState why) {
        assertThat(at.visit().status()).isEqualTo(VisitStatus.PLANNED);
        assertThat(at.visit().slot().state()).isEqualTo(why);
        assertThat(at.steps.step()).isEqualTo("AgreeSlot");
    }

    @Test
    void aCaseHasOneOpenVisitHoweverOftenItIsAskedFor() {
        onDatabase(at -> {
            var first = at.visits.plan(at.command(false));
            assertThat(at.visits.plan(at.command(true))).isEqualTo(first);
            assertThat(first.toString()).startsWith("V-26-");
            assertThat(at.limits()).containsExactly("VisitFamilyDue");
            at.visits.cancel(at.forCase.id(), true);
            assertThat(at.visits.plan(at.command(false))).isNotEqualTo(first);
        });
    }

    /** Ten working days, three if it is urgent: from Tuesday 24 November over the holiday of the week. */
    @ParameterizedTest
    @CsvSource({"false, assessment.visit.limit, 10", "true, assessment.visit.urgentLimit, 3"})
    void theLimitRunsFromThePlanning(boolean urgent, String parameter, int days) {
        onDatabase(at -> {
            at.visits.begin(at.command(urgent));
            at.as(at.researcher);
            var calendar = at.service.details(at.number());
            assertThat(calendar.dueAt()).isPresent();
            var due = TestCalendar.deadlines(
                            at.entities,
                            at.current,
                            Clock.fixed(VisitFixture.at("2026-11-24T09:00"), MovableClock.ZONE))
                    .find(at.forCase.id())
                    .stream()
                    .filter(deadline -> deadline.name().equals("VisitFamilyDue"))
                    .findFirst()
                    .orElseThrow();
            assertThat(due.limit().amount()).as(parameter).isEqualTo(days);
        });
    }

    /** 29 November 2026 is a Sunday. National Day, 20 November 2026, is over; 18 and 19 November 2027 are holidays still to come. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27, assessment.error.slotHoliday",
        "2026-11-28, assessment.error.slotHoliday",
        "2026-11-23, assessment.error.slotPast",
        "2027-06-01, assessment.error.slotFar"
    })
    void onlyWorkingDaysToComeAreTold(String day, String code) {
        onDatabase(at -> {
            at.planned();
            refused(code, () -> at.propose(day));
            assertThat(at.messages()).isEmpty();
        });
    }

    @Test
    void theMorningOfTodayIsOverOnceItEnded() {
        onDatabase(at -> {
            at.itIs("2026-11-24T10:59");
            at.planned().propose("2026-11-24");
            assertThat(at.visit().status()).isEqualTo(VisitStatus.SCHEDULED);
        });
        onDatabase(at -> {
            at.itIs("2026-11-24T11:00");
            at.planned();
            refused("assessment.error.slotPast", () -> at.propose("2026-11-24"));
        });
    }

    /** A leap day is a day like any other: 29 February 2028 is a Tuesday. Ramadan's hours are shorter, and its halves with them. */
    @Test
    void theLeapDayIsADayAndItsHoursAreThoseOfTheSeason() {
        onDatabase(at -> {
            at.itIs("2028-02-20T08:00");
            at.planned().propose("2028-02-29");
            var shown = at.service.details(at.number());
            assertThat(shown.from()).contains(LocalTime.of(7, 30));
            assertThat(shown.to()).contains(LocalTime.of(11, 0));
        });
    }

    @Test
    void theFamilyIsToldAndConfirms() {
        onDatabase(at -> {
            at.scheduled();
            assertThat(at.messages()).containsExactly("v.slot");
            assertThat(at.steps.step()).isEqualTo("VisitFamily");
            at.service.answer(at.id(), new AnswerSlot(true, "", at.visit().version()));
            assertThat(at.visit().slot().state()).isEqualTo(SlotState.CONFIRMED);
            assertThat(at.limits()).containsExactly("VisitFamilyDue");
        });
    }

    @Test
    void theFamilyWishesAnotherDay() {
        onDatabase(at -> {
            at.scheduled();
            at.service.answer(
                    at.id(), new AnswerSlot(false, "بعد العصر", at.visit().version()));
            assertPlanned(at, SlotState.OTHER_ASKED);
            at.propose("2026-11-30");
            assertThat(at.messages()).containsExactly("v.slot", "v.slot");
        });
    }

    /** A holiday entered afterwards: the day is marked, the family told, another one proposed; another day stays as it is. */
    @Test
    void aDayThatBecomesAHolidayIsProposedAnew() {
        onDatabase(at -> {
            at.scheduled();
            at.holidayOn("2026-11-30");
            assertThat(at.visit().status()).isEqualTo(VisitStatus.SCHEDULED);
            at.holidayOn("2026-11-29");
            assertPlanned(at, SlotState.HOLIDAY);
            assertThat(at.messages()).containsExactly("v.slot", "v.holiday");
            refused("assessment.error.slotHoliday", () -> at.propose("2026-11-29"));
            at.propose("2026-12-01");
        });
    }

    /** Red if {@code receive} always says that nothing came before: the second sending would be refused, or counted twice. */
    @Test
    void aReportSentTwiceAfterACutHasOneEffect() {
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T10:00");
            var sent = RecordTry.done(key(), TestReports.answers());
            at.service.record(at.id(), sent);
            at.service.record(at.id(), sent);
            var shown = at.service.details(at.number());
            assertThat(shown.tries()).hasSize(1);
            assertThat(shown.report()).get().extracting(GivenReport::revision).isEqualTo(1);
            assertThat(at.steps.step()).isEqualTo("ReviewVisit");
            assertThat(at.limits()).containsExactly("ReviewVisitDue");
            refused(
                    "assessment.error.transition",
                    () -> at.service.record(at.id(), RecordTry.done(key(), TestReports.answers())));
        });
    }

    @Test
    void aWrongReportIsNotTaken() {
        onDatabase(at -> {
            at.scheduled();
            assertThatThrownBy(
                            () -> at.service.record(at.id(), RecordTry.done(key(), TestReports.with("rooms", "many"))))
                    .isInstanceOf(WrongFieldsException.class);
        });
    }

    @Test
    void twoClosedDoorsOnDifferentDaysAndThenALetter() {
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T10:00");
            at.service.record(at.id(), RecordTry.notHome(key(), ""));
            assertThat(at.visit().status()).isEqualTo(VisitStatus.PLANNED);
            at.service.propose(
                    at.id(),
                    new ProposeSlot(
                            LocalDate.parse("2026-11-29"),
                            DayPart.LATE,
                            at.visit().version()));
            at.entities.flush();
            refused("assessment.error.sameDay", () -> at.service.record(at.id(), RecordTry.notHome(key(), "")));
        });
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T10:00");
            at.service.record(at.id(), RecordTry.notHome(key(), ""));
            at.propose("2026-11-30");
            at.itIs("2026-11-30T09:30");
            at.service.record(at.id(), RecordTry.notHome(key(), "الباب مغلق"));
            assertThat(at.visit().status()).isEqualTo(VisitStatus.AWAITING_FAMILY);
            assertThat(at.limits()).containsExactly("AwaitFamilyDue");
            assertThat(at.messages()).containsExactly("v.slot", "v.slot", "v.written");
            assertThat(at.service.letter(at.number(), Language.AR)).isNotEmpty();
            assertThat(at.entities
                            .createNativeQuery("select given::text from letter where case_id = ?1")
                            .setParameter(1, at.id().value())
                            .getSingleResult()
                            .toString())
                    .contains("راشد بن سالم العبري", "Rashid bin Salim al Abri");
            answered(at);
            unanswered(at);
        });
    }

    private static void answered(VisitFixture at) {
        at.service.answer(
                at.id(), new AnswerSlot(false, "نعود يوم الأحد", at.visit().version()));
        assertPlanned(at, SlotState.OTHER_ASKED);
        assertThat(at.limits()).containsExactly("AgreeSlotDue", "VisitFamilyDue");
        at.propose("2026-12-06");
        at.itIs("2026-12-06T09:30");
    }

    /** Whoever was written to and is not at home again was not reached. */
    private static void unanswered(VisitFixture at) {
        at.service.record(at.id(), RecordTry.notHome(key(), ""));
        assertThat(at.visit().finding()).contains(Finding.NOT_REACHED);
        at.as(at.supervisor);
        at.reviews.close(at.id(), "", at.visit().version());
        assertThat(at.steps.outcome()).isEqualTo("NOT_REACHED");
        assertThat(at.limits()).isEmpty();
    }

    @Test
    void aLetterThatNobodyAnswersEndsTheWaitAndItsDayMovesWithTheHolidays() {
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T10:00");
            at.service.record(at.id(), RecordTry.notHome(key(), ""));
            at.propose("2026-11-30");
            at.itIs("2026-11-30T09:30");
            at.service.record(at.id(), RecordTry.notHome(key(), ""));
            at.holidayOn("2026-12-02");
            assertThat(at.messages()).endsWith("v.written", "v.moved");
            at.steps.answerIsDue();
            assertThat(at.visit().finding()).contains(Finding.NOT_REACHED);
        });
    }

    @Test
    void anUnsafePlaceStandsMarkedForTheHeadAndIsVisitedOnlyAtHisWord() {
        onDatabase(at -> {
            at.scheduled();
            refused(
                    "assessment.error.whatMissing",
                    () -> at.service.record(
                            at.id(), new RecordTry(key(), TryResult.UNSAFE, Optional.empty(), "", " ", Map.of())));
        });
        onDatabase(at -> {
            at.scheduled();
            at.service.record(
                    at.id(), new RecordTry(key(), TryResult.UNSAFE, Optional.empty(), "", "كلاب طليقة", Map.of()));
            at.entities.flush();
            var shown = at.service.details(at.number());
            assertThat(shown.escalated()).isTrue();
            refused("assessment.error.transition", () -> at.propose("2026-11-30"));
            at.as(at.supervisor);
            refused(
                    "assessment.error.noteMissing",
                    () -> at.reviews.visitAgain(at.id(), " ", at.visit().version()));
        });
        onDatabase(at -> {
            at.scheduled();
            at.service.record(
                    at.id(), new RecordTry(key(), TryResult.UNSAFE, Optional.empty(), "", "كلاب طليقة", Map.of()));
            at.as(at.supervisor);
            at.reviews.visitAgain(at.id(), "مع الشرطة", at.visit().version());
            assertThat(at.messages()).containsExactly("v.slot", "v.again");
            assertThat(at.service.details(at.number()).facts().slotOn()).isNull();
            at.as(at.researcher);
            at.propose("2026-11-30");
            assertThat(at.steps.step()).isEqualTo("VisitFamily");
        });
    }

    @Test
    void theHeadSendsAReportBackAndTheSameResearcherCorrectsIt() {
        onDatabase(at -> {
            at.scheduled();
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            at.as(at.supervisor);
            at.reviews.sendBack(at.id(), "كم عدد الغرف؟", at.visit().version());
            at.as(at.colleague);
            refused(
                    "worklist.error.claimed",
                    () -> at.service.record(at.id(), RecordTry.done(key(), TestReports.with("rooms", "3"))));
        });
        onDatabase(at -> {
            at.scheduled();
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            at.as(at.supervisor);
            at.reviews.sendBack(at.id(), "كم عدد الغرف؟", at.visit().version());
            at.as(at.researcher);
            at.service.record(at.id(), RecordTry.done(key(), TestReports.with("rooms", "3")));
            at.as(at.supervisor);
            at.reviews.close(at.id(), "", at.visit().version());
            assertThat(at.steps.outcome()).isEqualTo("REPORTED");
            assertThat(at.steps.outcomes()).endsWith("REPORTED", "SENT_BACK", "CORRECTED", "CLOSED");
            var told = at.visits.of(at.forCase.id()).orElseThrow();
            assertThat(told.report().orElseThrow().revision()).isEqualTo(2);
            assertThat(told.report().orElseThrow().report().housing().rooms()).isEqualTo(3);
        });
    }

    @Test
    void nobodyReviewsWhatHeWorkedOn() {
        onDatabase(at -> {
            var both =
                    TestActors.in(NIZWA, "assessment.list", "assessment.read", "assessment.visit", "assessment.review");
            at.planned().as(both);
            at.propose("2026-11-29");
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            assertThat(at.service.details(at.number()).offers()).isEmpty();
            refused(
                    "security.error.fourEyes",
                    () -> at.reviews.close(at.id(), "", at.visit().version()));
        });
    }

    @Test
    void aSecondResearcherFindsItTakenAndASecondReviewFindsItDone() {
        onDatabase(at -> {
            at.scheduled().as(at.colleague);
            refused(
                    "worklist.error.claimed",
                    () -> at.service.record(at.id(), RecordTry.done(key(), TestReports.answers())));
        });
        onDatabase(at -> {
            at.planned();
            var shown = at.visit().version();
            at.propose("2026-11-29");
            assertThatThrownBy(() -> at.service.propose(
                            at.id(), new ProposeSlot(LocalDate.parse("2026-11-30"), DayPart.LATE, shown)))
                    .isInstanceOf(ChangedMeanwhileException.class);
        });
    }

    @Test
    void anotherOfficeALowerLevelAndTheFamilyItselfSeeNothing() {
        onDatabase(at -> {
            at.scheduled();
            var number = at.number();
            var own = TestActors.withCivilNumber(VisitFixture.HEAD_OF_FAMILY.value(), at.colleague);
            for (var stranger : List.of(VisitFixture.researcher(SALALAH), TestActors.atLevel(0, at.colleague), own)) {
                at.as(stranger);
                assertThat(at.service.toDo(VisitFilter.ALL, 1).rows())
                        .extracting(VisitSummary::number)
                        .doesNotContain(number.toString());
                assertThatThrownBy(() -> at.service.details(number)).isInstanceOf(VisitNotFoundException.class);
                assertThatThrownBy(() -> at.service.take(at.id())).isInstanceOf(VisitNotFoundException.class);
                assertThat(at.visits.of(at.forCase.id())).isEmpty();
            }
        });
    }

    @Test
    void noPhotoIsKeptWithoutConsentAndOneOfAStrangerIsNotShown() {
        onDatabase(at -> {
            at.scheduled();
            var photo = TestFiles.picture("jpg", 40, 30);
            refused("assessment.error.noConsent", () -> at.photos.add(at.id(), "a.jpg", photo));
            refused(
                    "assessment.error.consentBy",
                    () -> at.photos.consent(at.id(), ConsentAnswer.GIVEN, " ", Optional.empty()));
            at.photos.consent(at.id(), ConsentAnswer.GIVEN, "الأب", Optional.empty());
            var kept = at.photos.add(at.id(), "a.jpg", photo);
            assertThat(at.photos.add(at.id(), "b.jpg", photo).id()).isEqualTo(kept.id());
            at.entities.flush();
            assertThat(at.photos.picture(at.number(), kept.id())).isNotEmpty();
            refused(
                    "assessment.error.consentAfter",
                    () -> at.photos.consent(at.id(), ConsentAnswer.REFUSED, "الأب", Optional.empty()));
            at.photos.remove(at.id(), kept.id());
            at.photos.consent(at.id(), ConsentAnswer.REFUSED, "الأب", Optional.empty());
            refused("assessment.error.noConsent", () -> at.photos.add(at.id(), "a.jpg", photo));
        });
    }

    @Test
    void aCaseThatEndsCancelsItsVisitAndTheFamilyIsTold() {
        onDatabase(at -> {
            at.scheduled();
            at.visits.cancel(at.forCase.id(), true);
            assertThat(at.visit().status()).isEqualTo(VisitStatus.CANCELLED);
            assertThat(at.messages()).containsExactly("v.slot", "v.cancelled");
            assertThat(at.limits()).isEmpty();
            at.visits.cancel(at.forCase.id(), true);
            assertThat(at.messages()).hasSize(2);
        });
    }

    /** Red if {@code cancel} asks only whether a day was told: the phone is the dead man's. */
    @Test
    void ofACaseWhoseApplicantDiedNobodyIsWrittenTo() {
        onDatabase(at -> {
            at.scheduled();
            at.visits.cancel(at.forCase.id(), false);
            assertThat(at.visit().status()).isEqualTo(VisitStatus.CANCELLED);
            assertThat(at.messages()).containsExactly("v.slot");
            assertThat(at.limits()).isEmpty();
        });
    }

    /** Known on the last day only: the limit moves by as much, and nothing is late that evening. Red if {@code HolidayMove} begins tomorrow. */
    @Test
    void aHolidayEnteredOnTheLastDayOfAStepMovesItsLimit() {
        onDatabase(at -> {
            at.planned();
            var last = at.due("AgreeSlotDue");
            at.itIs(last + "T09:00");
            at.holidayOn(last.toString());
            assertThat(at.due("AgreeSlotDue")).isAfter(last);
        });
        onDatabase(at -> {
            at.scheduled();
            var last = at.due("VisitFamilyDue");
            at.itIs(last + "T13:00");
            at.holidayOn(last.toString());
            assertThat(at.due("VisitFamilyDue")).isAfter(last);
        });
    }

    /** Told on the morning of the day itself, the holiday still sends nobody out. Red if {@code HolidaySlots} looks from tomorrow on. */
    @Test
    void theDayOfTheVisitItselfMayBecomeAHoliday() {
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T06:30");
            at.holidayOn("2026-11-29");
            assertPlanned(at, SlotState.HOLIDAY);
            assertThat(at.messages()).containsExactly("v.slot", "v.holiday");
        });
    }

    /** The reminder comes on the working day before, once, with the day told last; of a day that has come nobody is reminded. */
    @Test
    void theFamilyIsRemindedBeforeItsDayAndNotOnIt() {
        onDatabase(at -> {
            at.scheduled();
            assertThat(at.reminder()).isEqualTo(VisitFixture.at("2026-11-26T09:00"));
            at.itIs("2026-11-26T09:00");
            at.remind();
            at.remind();
            assertThat(at.messages()).containsExactly("v.slot", "v.remind");
        });
        onDatabase(at -> {
            at.scheduled().itIs("2026-11-29T07:00");
            at.remind();
            assertThat(at.messages()).containsExactly("v.slot");
        });
    }

    @Test
    void theListIsFilteredByPlaceAndDayAndWhoHasIt() {
        onDatabase(at -> {
            at.scheduled();
            var number = at.number().toString();
            var mine = new VisitFilter(Optional.empty(), Optional.of(VisitFilter.When.WEEK), true);
            assertThat(at.service.toDo(mine, 1).rows())
                    .extracting(VisitSummary::number)
                    .containsExactly(number);
            var today = new VisitFilter(Optional.empty(), Optional.of(VisitFilter.When.TODAY), false);
            assertThat(at.service.toDo(today, 1).rows())
                    .extracting(VisitSummary::number)
                    .doesNotContain(number);
            at.as(at.colleague);
            assertThat(at.service.toDo(mine, 1).rows()).isEmpty();
            assertThat(at.service.wilayat()).contains("OM-DA-01");
        });
    }

    @Test
    void theFamilyComesInByItsNumberAndReachesItsVisitAlone() {
        onDatabase(at -> {
            at.scheduled();
            var proof = new Actor(
                    new ActorId(at.id().value()),
                    "visited",
                    Set.of("visited"),
                    TestRoles.in(at.entities).permissionsOf("visited"),
                    NIZWA,
                    NIZWA,
                    1,
                    Optional.empty());
            at.as(proof);
            assertThat(at.family.own().day()).hasToString("2026-11-29");
            at.family.answer(new AnswerSlot(true, "", at.visit().version()));
            assertThat(at.visit().slot().state()).isEqualTo(SlotState.CONFIRMED);
            assertThatThrownBy(() -> at.family.answer(new AnswerSlot(false, "", -1)))
                    .isInstanceOf(ChangedMeanwhileException.class);
        });
    }
}
