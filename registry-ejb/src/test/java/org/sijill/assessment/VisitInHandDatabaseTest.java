package org.sijill.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;
import org.sijill.document.TestFiles;
import org.sijill.letter.TestLetters;
import org.sijill.location.WilayaCode;
import org.sijill.research.TestReports;
import org.sijill.security.Actor;
import org.sijill.security.Delegated;
import org.sijill.security.TestActors;

/** Whose hand a visit is in, and what is told of its day: second letters, reminders, second taps, delegates. */
class VisitInHandDatabaseTest {

    private static void onDatabase(Consumer<VisitFixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new VisitFixture(entities)));
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(BusinessException.class).hasMessageContaining(code);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void notHome(VisitFixture at, String moment) {
        at.itIs(moment);
        at.service.record(at.id(), RecordTry.notHome(key(), ""));
        at.entities.flush();
    }

    private static void writtenTo(VisitFixture at) {
        at.scheduled();
        notHome(at, "2026-11-29T10:00");
        at.propose("2026-11-30");
        notHome(at, "2026-11-30T10:00");
    }

    /** Red if {@code recordNotReached} lets the limit of the first letter run on: the second would name a day that is over. */
    @Test
    void theLetterOfASecondRoundHasADayOfItsOwn() {
        onDatabase(at -> {
            writtenTo(at);
            var first = at.due(VisitDeadlines.ANSWER);
            at.itIs(first.plusDays(1) + "T09:00");
            at.steps.answerIsDue();
            assertThat(at.limits()).containsExactly("ReviewVisitDue");
            at.as(at.supervisor);
            at.reviews.visitAgain(at.id(), "مرة أخرى", at.visit().version());
            at.as(at.researcher);
            at.propose("2026-12-28");
            notHome(at, "2026-12-28T10:00");
            at.propose("2026-12-29");
            notHome(at, "2026-12-29T10:00");
            assertThat(at.messages()).endsWith("v.written");
            assertThat(at.due(VisitDeadlines.ANSWER)).isAfter("2026-12-29");
        });
    }

    /** Red without the condition on the status: of a limit that runs on, a family that is no longer waited for would be told. */
    @Test
    void whoIsNotWaitedForIsNotToldThatADayMoved() {
        onDatabase(at -> {
            at.scheduled();
            at.limitOf(VisitDeadlines.ANSWER);
            at.holidayOn("2026-11-30");
            assertThat(at.messages()).containsExactly("v.slot");
        });
    }

    /** From Thursday to Sunday; offered after that morning, nobody is reminded. Red if the reminder is of the day before. */
    @Test
    void theReminderIsOfTheLastWorkingDayAndNotOfADayToldAfterIt() {
        onDatabase(at -> {
            at.itIs("2026-11-26T12:00");
            at.planned().propose("2026-11-29");
            assertThat(at.reminder()).isEqualTo(VisitFixture.at("2026-11-26T09:00"));
            at.remind();
            assertThat(at.messages()).containsExactly("v.slot");
        });
        onDatabase(at -> {
            at.itIs("2026-11-26T08:59");
            at.planned().propose("2026-11-29");
            at.itIs("2026-11-26T09:00");
            at.remind();
            assertThat(at.messages()).containsExactly("v.slot", "v.remind");
        });
    }

    /** Red without {@code requireCome}: twice too early, and a letter would tell a family that it was not at home. */
    @Test
    void nobodyHasToBeAtHomeBeforeTheDayThatWasTold() {
        onDatabase(at -> {
            at.scheduled();
            refused("assessment.error.beforeSlot", () -> notHome(at, "2026-11-28T10:00"));
        });
        onDatabase(at -> {
            at.scheduled();
            notHome(at, "2026-11-29T09:00");
            assertThat(at.visit().timesNotHome()).isEqualTo(1);
        });
    }

    /** Red if the version is asked of a second tap; and red if a first tap on an older day is taken for one. */
    @Test
    void aSecondTapOnWhatSuitsIsNoFault() {
        onDatabase(at -> {
            at.scheduled();
            var tap = new AnswerSlot(true, "", at.visit().version());
            at.service.answer(at.id(), tap);
            at.entities.flush();
            at.service.answer(at.id(), tap);
            assertThat(at.visit().slot().state()).isEqualTo(SlotState.CONFIRMED);
            assertThatThrownBy(() -> at.service.answer(at.id(), new AnswerSlot(false, "غداً", tap.version())))
                    .isInstanceOf(ChangedMeanwhileException.class);
        });
        onDatabase(at -> {
            at.scheduled();
            var old = new AnswerSlot(true, "", at.visit().version());
            at.service.answer(at.id(), new AnswerSlot(false, "غداً", at.visit().version()));
            at.propose("2026-12-01");
            assertThatThrownBy(() -> at.service.answer(at.id(), old)).isInstanceOf(ChangedMeanwhileException.class);
        });
    }

    /** Red without {@code inHand}: a colleague would change the photos of a visit that he has not taken. */
    @Test
    void photosAreOfWhoeverHasTakenTheVisitAndCountAsHisWork() {
        onDatabase(at -> {
            at.scheduled();
            var photo = TestFiles.picture("jpg", 40, 30);
            at.as(at.colleague);
            refused(
                    "worklist.error.claimed",
                    () -> at.photos.consent(at.id(), ConsentAnswer.GIVEN, "الأب", Optional.empty()));
            at.as(at.researcher);
            at.service.putBack(at.id());
            at.as(at.colleague);
            at.photos.consent(at.id(), ConsentAnswer.GIVEN, "الأب", Optional.empty());
            var kept = at.photos.add(at.id(), "a.jpg", photo);
            assertThat(at.visit().isReviewableBy(at.colleague)).isFalse();
            at.service.take(at.id());
            at.as(at.researcher);
            refused("worklist.error.claimed", () -> at.photos.add(at.id(), "a.jpg", photo));
            refused("worklist.error.claimed", () -> at.photos.remove(at.id(), kept.id()));
        });
    }

    /** Red if every step of a case whose visit has ended is offered to be taken as a visit. */
    @Test
    void aFinishedVisitIsNotTaken() {
        onDatabase(at -> {
            at.scheduled();
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            at.as(at.supervisor);
            at.reviews.close(at.id(), "", at.visit().version());
            at.steps.goOn();
            at.as(at.researcher);
            assertThat(at.service.details(at.number()).offers()).isEmpty();
        });
    }

    /** Red if {@code offers} looks at the delegate alone: he was lent the visit, and could do nothing with it. */
    @Test
    void aDelegateGoesOnWithWhatTheResearcherHadTaken() {
        onDatabase(at -> {
            at.scheduled();
            at.as(standingIn(at.researcher, Optional.empty(), "assessment.visit"));
            assertThat(at.service.details(at.number()).offers())
                    .contains(VisitDetails.Offer.RECORD, VisitDetails.Offer.PUT_BACK);
            at.itIs("2026-11-29T10:00");
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            assertThat(at.steps.step()).isEqualTo("ReviewVisit");
        });
        onDatabase(at -> {
            at.scheduled();
            at.as(standingIn(at.colleague, Optional.empty(), "assessment.visit"));
            assertThat(at.service.details(at.number()).offers()).isEmpty();
        });
    }

    /** Red without the deciding permission in {@code FourEyes.check}, and if only the delegate's own number is looked at. */
    @Test
    void aDelegateReviewsNeitherTheWorkNorTheFamilyOfWhoLentIt() {
        onDatabase(at -> {
            at.scheduled();
            at.service.record(at.id(), RecordTry.done(key(), TestReports.answers()));
            for (var lender : List.of(
                    standingIn(at.researcher, Optional.empty(), "assessment.review"),
                    standingIn(at.supervisor, Optional.of(VisitFixture.HEAD_OF_FAMILY.value()), "assessment.review"))) {
                at.as(lender);
                assertThatThrownBy(
                                () -> at.reviews.close(at.id(), "", at.visit().version()))
                        .isInstanceOf(BusinessException.class)
                        .hasMessageMatching(".*(security.error.fourEyes|assessment.error.ownFamily).*");
            }
            at.as(standingIn(at.supervisor, Optional.empty(), "assessment.review"));
            at.reviews.close(at.id(), "", at.visit().version());
            assertThat(at.visit().status()).isEqualTo(VisitStatus.CLOSED);
        });
    }

    private static Actor standingIn(Actor lender, Optional<String> number, String permission) {
        return TestActors.standingIn(
                new Delegated(UUID.randomUUID(), lender.id(), number, Set.of(permission), NIZWA, 2),
                TestActors.in(NIZWA, "assessment.list", "assessment.read"));
    }

    /** Of two that he has taken, each stands under its own wilaya. Red if {@code conditions} leaves the wilaya out, or the count does. */
    @Test
    void theListOfOneWilayaShowsNoVisitOfAnother() {
        onDatabase(here -> {
            here.scheduled();
            var there = new VisitFixture(here.entities);
            there.wilaya = "OM-DA-02";
            there.planned().as(here.researcher);
            there.propose("2026-11-29");
            here.as(here.researcher);
            assertThat(mine(here, Optional.empty()))
                    .containsExactlyInAnyOrder(
                            here.number().toString(), there.number().toString());
            assertThat(mine(here, Optional.of("OM-DA-01")))
                    .containsExactly(here.number().toString());
            assertThat(mine(here, Optional.of("OM-DA-02")))
                    .containsExactly(there.number().toString());
            assertThat(mine(here, Optional.of("OM-DA-03"))).isEmpty();
            assertThat(here.service.wilayat()).contains("OM-DA-01", "OM-DA-02");
        });
    }

    private static List<String> mine(VisitFixture at, Optional<String> wilaya) {
        var filter = new VisitFilter(wilaya.map(WilayaCode::new), Optional.empty(), true);
        var found = at.service.toDo(filter, 1);
        assertThat(found.total()).isEqualTo(found.rows().size());
        return found.rows().stream().map(VisitSummary::number).toList();
    }

    /** Red if a message, its days or its hours, or the letter, are in the office's language instead of the family's. */
    @Test
    void aFamilyThatReadsEnglishIsToldInEnglish() {
        onDatabase(at -> {
            at.language = Language.EN;
            at.scheduled().itIs("2026-11-26T09:00");
            at.remind();
            at.holidayOn("2026-11-29");
            at.propose("2026-11-30");
            notHome(at, "2026-11-30T09:30");
            at.propose("2026-12-01");
            notHome(at, "2026-12-01T09:30");
            at.holidayOn("2026-12-02");
            var number = at.number().toString();
            assertThat(texts(at))
                    .satisfiesExactly(
                            slot -> assertThat(slot)
                                    .startsWith("v.slot EN The social researcher visits you on Sunday")
                                    .contains("29 November", "(visit " + number + ")"),
                            reminder -> assertThat(reminder)
                                    .startsWith("v.remind EN Reminder: the social researcher visits you on Sunday"),
                            holiday -> assertThat(holiday)
                                    .startsWith("v.holiday EN We do not visit you on Sunday")
                                    .contains("it became a holiday"),
                            again -> assertThat(again).contains("v.slot EN", "Monday", "30 November"),
                            third -> assertThat(third).contains("v.slot EN", "Tuesday", "1 December"),
                            written -> assertThat(written)
                                    .startsWith("v.written EN We came and found nobody at home.")
                                    .contains("8 December 2026", number),
                            moved -> assertThat(moved)
                                    .startsWith("v.moved EN As the holidays changed")
                                    .contains("9 December 2026"));
            assertThat(texts(at)).noneMatch(text -> text.matches("(?s).*\\p{IsArabic}.*"));
        });
        onDatabase(at -> {
            at.language = Language.EN;
            at.scheduled();
            at.visits.cancel(at.forCase.id(), true);
            assertThat(texts(at)).last().asString().startsWith("v.cancelled EN The visit " + at.number());
        });
    }

    /** It is written for the family in its language; in the other its paper is made when that is asked for. */
    @Test
    void theLetterOfAFamilyThatReadsEnglishIsEnglish() {
        onDatabase(at -> {
            at.language = Language.EN;
            writtenTo(at);
            assertThat(held(
                            at,
                            "select language from letter where case_id = ?1",
                            at.id().value()))
                    .containsExactly("EN");
            assertThat(TestLetters.text(at.service.letter(at.number(), Language.EN), Language.EN))
                    .contains(
                            "Sunday 29 November 2026",
                            "Monday 30 November 2026",
                            at.number().toString());
            assertThat(papers(at)).containsExactly("EN");
            assertThat(at.service.letter(at.number(), Language.AR)).isNotEmpty();
            assertThat(papers(at)).containsExactly("AR", "EN");
        });
    }

    private static List<String> texts(VisitFixture at) {
        return held(
                at,
                "select template || ' ' || language || ' ' || text from message where case_id = ?1 order by id",
                at.forCase.id());
    }

    private static List<String> papers(VisitFixture at) {
        return held(
                at,
                "select c.language from letter_content c join letter l on l.id = c.letter_id where l.case_id = ?1 order by 1",
                at.id().value());
    }

    private static List<String> held(VisitFixture at, String query, UUID id) {
        at.entities.flush();
        List<?> rows = at.entities.createNativeQuery(query).setParameter(1, id).getResultList();
        return rows.stream().map(Object::toString).toList();
    }
}
