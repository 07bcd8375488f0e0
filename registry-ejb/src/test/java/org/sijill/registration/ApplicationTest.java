package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sijill.registration.ApplicationStatus.ANNULLED;
import static org.sijill.registration.ApplicationStatus.APPROVED;
import static org.sijill.registration.ApplicationStatus.CLOSED_BY_DEATH;
import static org.sijill.registration.ApplicationStatus.DECISION;
import static org.sijill.registration.ApplicationStatus.DRAFT;
import static org.sijill.registration.ApplicationStatus.ENTERED;
import static org.sijill.registration.ApplicationStatus.EXPIRED;
import static org.sijill.registration.ApplicationStatus.LAPSED;
import static org.sijill.registration.ApplicationStatus.REJECTED;
import static org.sijill.registration.ApplicationStatus.RETURNED;
import static org.sijill.registration.ApplicationStatus.SUBMITTED;
import static org.sijill.registration.ApplicationStatus.VERIFYING;
import static org.sijill.registration.ApplicationStatus.VISIT;
import static org.sijill.registration.ApplicationStatus.WITHDRAWN;
import static org.sijill.registration.Applications.NOW;
import static org.sijill.registration.Applications.somebody;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

class ApplicationTest {

    /** Everything that can be done with an application, by somebody who never touched it. */
    enum Verb {
        REGISTER(VERIFYING, application -> application.register(false, new VisitNeed())),
        REGISTER_COMPLETE(DECISION, application -> application.register(true, new VisitNeed())),
        KEEP(null, application -> application.keep(Applications.VILLAGE, 0)),
        DECLARE(null, application -> application.declare(Applications.VILLAGE, somebody(), 0)),
        HAND_IN(SUBMITTED, application -> application.handIn(somebody(), NOW, 0)),
        EXPIRE(EXPIRED, Application::expire),
        CONFIRM(DECISION, application -> application.confirm(somebody(), 0)),
        RETURN(RETURNED, application -> application.returnToCitizen(Applications.missing(), somebody(), NOW)),
        COMPLETE(VERIFYING, application -> application.complete(Applications.completion(), somebody())),
        COMPLETE_OWN(VERIFYING, application -> application.completed(somebody(), 0)),
        APPROVE(APPROVED, application -> application.decide(Applications.approval(application), somebody(), NOW, 0)),
        REJECT(REJECTED, application -> application.decide(Applications.rejection(), somebody(), NOW, 0)),
        ENTER(ENTERED, Application::enter),
        ANNUL(ANNULLED, application -> application.annul(Applications.annulment(), somebody(), NOW)),
        LAPSE(LAPSED, application -> application.lapse(NOW)),
        REOPEN(RETURNED, application -> application.reopen(0)),
        NEED_NO_VISIT(null, application -> application.needs(new VisitNeed())),
        NEED_VISIT(VISIT, application -> application.needs(Applications.visit())),
        BE_VISITED(DECISION, application -> application.isVisited(Set.of(), NOW)),
        WITHDRAW(WITHDRAWN, application -> application.withdraw(0)),
        CLOSE_BY_DEATH(CLOSED_BY_DEATH, Application::closeByDeath);

        /** Null for what changes what stands in it and not where it is. */
        private final ApplicationStatus leadsTo;

        private final Consumer<Application> done;

        Verb(ApplicationStatus leadsTo, Consumer<Application> done) {
            this.leadsTo = leadsTo;
            this.done = done;
        }
    }

    /** SM-1, reference.md §2.4, as far as this release goes. */
    private static final Map<ApplicationStatus, Set<Verb>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(Verb.KEEP, Verb.HAND_IN, Verb.EXPIRE, Verb.WITHDRAW, Verb.CLOSE_BY_DEATH),
            SUBMITTED, Set.of(Verb.REGISTER, Verb.REGISTER_COMPLETE, Verb.WITHDRAW, Verb.CLOSE_BY_DEATH),
            VERIFYING, Set.of(Verb.DECLARE, Verb.CONFIRM, Verb.RETURN, Verb.WITHDRAW, Verb.CLOSE_BY_DEATH),
            RETURNED,
                    Set.of(
                            Verb.KEEP,
                            Verb.DECLARE,
                            Verb.COMPLETE,
                            Verb.COMPLETE_OWN,
                            Verb.LAPSE,
                            Verb.WITHDRAW,
                            Verb.CLOSE_BY_DEATH),
            DECISION,
                    Set.of(
                            Verb.NEED_NO_VISIT,
                            Verb.NEED_VISIT,
                            Verb.APPROVE,
                            Verb.REJECT,
                            Verb.RETURN,
                            Verb.WITHDRAW,
                            Verb.CLOSE_BY_DEATH),
            APPROVED, Set.of(Verb.ENTER),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of(Verb.REOPEN),
            EXPIRED, Set.of()));

    static {
        ALLOWED.put(ENTERED, Set.of(Verb.ANNUL));
        ALLOWED.put(ANNULLED, Set.of());
        ALLOWED.put(VISIT, Set.of(Verb.BE_VISITED, Verb.WITHDRAW, Verb.CLOSE_BY_DEATH));
        ALLOWED.put(CLOSED_BY_DEATH, Set.of());
    }

    static Stream<Arguments> everyVerbInEveryStatus() {
        return Arrays.stream(ApplicationStatus.values())
                .flatMap(status -> Arrays.stream(Verb.values()).map(verb -> Arguments.of(status, verb)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("everyVerbInEveryStatus")
    void onlyWhatTheLifeCycleAllowsHappens(ApplicationStatus status, Verb verb) {
        var application = Applications.in(status);
        var before = application.facts();
        if (ALLOWED.get(status).contains(verb)) {
            verb.done.accept(application);
            assertThat(application.status()).isEqualTo(verb.leadsTo == null ? status : verb.leadsTo);
        } else {
            assertThatThrownBy(() -> verb.done.accept(application)).isInstanceOf(ApplicationStatusException.class);
            assertThat(application.facts()).isEqualTo(before);
        }
    }

    @Test
    void aDraftAtTheCounterIsFilledInByTheOffice() {
        var draft = Applications.atTheCounter();
        draft.declare(Applications.VILLAGE, somebody(), 0);
        draft.isGivenPapersBy(somebody());
        assertThat(draft.answers()).isEqualTo(Applications.VILLAGE);
        assertThat(draft.filing().isOpenToOffice()).isTrue();
        assertThat(Applications.draft().filing().isOpenToOffice()).isFalse();
    }

    @Test
    void aDraftAtTheCounterNeedsTheNoticeReadOut() {
        var silent = new OpenApplication(Applications.command(HelpKind.EMERGENCY_AID), false, false, null);
        assertThatThrownBy(() -> Application.open(silent, "A-26-004217-4", TestActors.NIZWA, somebody(), NOW))
                .isInstanceOfSatisfying(BusinessException.class, wrong -> assertThat(wrong.code())
                        .isEqualTo("registration.error.noticeMissing"));
    }

    /** Nobody forgets a field: that there is none is said. */
    @Test
    void aMissingNumberOrPhoneIsSaidAndNotLeftOpen() {
        var number = new CivilNumber(Applications.CIVIL_NUMBER);
        var mobile = new MobileNumber("92123456");
        assertOpened(number, mobile, false, false, null);
        assertOpened(null, null, true, true, null);
        assertOpened(null, mobile, false, false, "registration.error.numberOrNone");
        assertOpened(number, mobile, true, false, "registration.error.numberOrNone");
        assertOpened(number, null, false, false, "registration.error.mobileOrNone");
        assertOpened(number, mobile, false, true, "registration.error.mobileOrNone");
    }

    private static void assertOpened(
            CivilNumber number, MobileNumber mobile, boolean withoutNumber, boolean withoutMobile, String wrong) {
        var fields = Applications.command(Channel.COUNTER, number, mobile, HelpKind.EMERGENCY_AID);
        var opening = catchThrowableOfType(
                BusinessException.class, () -> new OpenApplication(fields, withoutNumber, withoutMobile, "1"));
        assertThat(opening == null ? null : opening.code()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, names = "COUNTER", mode = EnumSource.Mode.EXCLUDE)
    void whoeverHasNoNumberOrPhoneAppliesAtTheCounter(Channel elsewhere) {
        var command = Applications.command(elsewhere, null, new MobileNumber("92123456"), HelpKind.EMERGENCY_AID);
        assertThatThrownBy(() -> Applications.filedBy(somebody(), command))
                .isInstanceOfSatisfying(BusinessException.class, wrong -> assertThat(wrong.code())
                        .isEqualTo("registration.error.atTheCounter"));
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationHasEndedWhenNobodyWaitsForAnythingAnyMore(ApplicationStatus status) {
        assertThat(status.isFinal()).isEqualTo(Set.of(Verb.ANNUL, Verb.REOPEN).containsAll(ALLOWED.get(status)));
    }

    @Nested
    class FourEyes {

        private final Actor filer = somebody();
        private final Actor checker = somebody();
        private final Actor completer = somebody();
        private final Actor returner = somebody();
        private final Application application = Applications.filedBy(filer);

        private void checkAgainAfterTwoReturns() {
            application.register(false, new VisitNeed());
            application.returnToCitizen(Applications.missing(), returner, NOW);
            application.complete(Applications.completion(), completer);
            application.confirm(checker, 0);
        }

        @Test
        void nobodyDecidesWhoFiledCheckedReturnedOrCompletedIt() {
            checkAgainAfterTwoReturns();
            for (var touched : Set.of(filer, checker, completer, returner)) {
                assertRefused(
                        "security.error.fourEyes",
                        () -> application.decide(Applications.approval(application), touched, NOW, 0));
                assertRefused(
                        "security.error.fourEyes", () -> application.decide(Applications.rejection(), touched, NOW, 0));
                assertRefused(
                        "security.error.fourEyes",
                        () -> application.returnToCitizen(Applications.missing(), touched, NOW));
                assertThat(application.preparedBy(touched)).isTrue();
            }
            assertThat(application.status()).isEqualTo(DECISION);
        }

        @Test
        void whoeverNeverTouchedItDecides() {
            checkAgainAfterTwoReturns();
            assertThatCode(() -> application.decide(Applications.approval(application), somebody(), NOW, 0))
                    .doesNotThrowAnyException();
        }

        @Test
        void whoeverReturnedItFromTheDecisionDoesNotDecideItLater() {
            application.register(false, new VisitNeed());
            application.confirm(checker, 0);
            application.returnToCitizen(Applications.missing(), returner, NOW);
            application.complete(Applications.completion(), completer);
            application.confirm(checker, 0);
            assertRefused(
                    "security.error.fourEyes",
                    () -> application.decide(Applications.approval(application), returner, NOW, 0));
        }

        @Test
        void nobodyDecidesOnWhatHeSawAtTheFamilysHome() {
            var researcher = somebody();
            application.register(false, new VisitNeed());
            application.confirm(checker, 0);
            application.needs(Applications.visit());
            application.isVisited(Set.of(researcher.id()), NOW);
            assertRefused(
                    "security.error.fourEyes",
                    () -> application.decide(Applications.approval(application), researcher, NOW, 0));
        }

        @Test
        void nobodyDecidesHisOwnFile() {
            var owner = TestActors.withCivilNumber(Applications.CIVIL_NUMBER, somebody());
            checkAgainAfterTwoReturns();
            assertRefused(
                    "registration.error.ownFile",
                    () -> application.decide(Applications.approval(application), owner, NOW, 0));
            assertRefused(
                    "registration.error.ownFile", () -> application.decide(Applications.rejection(), owner, NOW, 0));
            assertRefused(
                    "registration.error.ownFile",
                    () -> application.returnToCitizen(Applications.missing(), owner, NOW));
        }

        @Test
        void anotherCivilNumberIsNotHisOwnFile() {
            var other = TestActors.withCivilNumber("1048329", somebody());
            checkAgainAfterTwoReturns();
            assertThatCode(() -> application.decide(Applications.approval(application), other, NOW, 0))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Versions {

        private static final long STALE = 7;

        @Test
        void whoeverSawAnOlderStateChangesNothing() {
            assertChangedMeanwhile(VERIFYING, application -> application.confirm(somebody(), STALE));
            assertChangedMeanwhile(
                    VERIFYING,
                    application -> application.returnToCitizen(
                            new ReturnApplication(Set.of(MissingItem.MOBILE), null, STALE), somebody(), NOW));
            assertChangedMeanwhile(
                    RETURNED,
                    application -> application.complete(
                            new CompleteApplication(null, new MobileNumber("99123456"), Set.of(HelpKind.DEVICE), STALE),
                            somebody()));
            assertChangedMeanwhile(
                    DECISION,
                    application -> application.decide(Applications.approval(application), somebody(), NOW, STALE));
            assertChangedMeanwhile(
                    DECISION, application -> application.decide(Applications.rejection(), somebody(), NOW, STALE));
            assertChangedMeanwhile(VERIFYING, application -> application.withdraw(STALE));
        }

        private static void assertChangedMeanwhile(ApplicationStatus status, Consumer<Application> verb) {
            var application = Applications.in(status);
            assertThatThrownBy(() -> verb.accept(application)).isInstanceOf(ChangedMeanwhileException.class);
            assertThat(application.status()).isEqualTo(status);
        }
    }

    @Nested
    class WhatIsKept {

        @Test
        void aFilingHoldsItsFourFieldsItsOfficeAndWhoFiled() {
            var clerk = somebody();
            var facts = Applications.filedBy(clerk).facts();
            assertThat(facts.civilNumber()).isEqualTo(Applications.CIVIL_NUMBER);
            assertThat(facts.mobile()).isEqualTo("92123456");
            assertThat(facts.wilayaCode()).isEqualTo("OM-DA-01");
            assertThat(facts.helpWanted()).containsExactly(HelpKind.EMERGENCY_AID);
            assertThat(facts.officeCode()).isEqualTo("OM-DA-01");
            assertThat(facts.filedAt()).isEqualTo(NOW);
        }

        @Test
        void aFilingThatAsksForNothingIsRefused() {
            assertRefused(
                    "registration.error.helpMissing", () -> Applications.filedBy(somebody(), Applications.command()));
        }

        @Test
        void anApplicationIsReturnedOnlyWithWhatIsMissing() {
            var application = Applications.in(VERIFYING);
            assertRefused(
                    "registration.error.missingNothing",
                    () -> application.returnToCitizen(new ReturnApplication(Set.of(), "note", 0), somebody(), NOW));
            application.returnToCitizen(
                    Applications.missing(MissingItem.PROOF_OF_NEED, MissingItem.IDENTITY_CARD), somebody(), NOW);
            assertThat(application.facts().missing())
                    .containsExactly(MissingItem.IDENTITY_CARD, MissingItem.PROOF_OF_NEED);
        }

        @Test
        void nothingIsMissingAnyMoreOnceItIsConfirmed() {
            var application = Applications.in(RETURNED);
            application.complete(Applications.completion(), somebody());
            assertThat(application.missing()).isNotEmpty();
            application.confirm(somebody(), 0);
            assertThat(application.missing()).isEmpty();
        }

        @Test
        void aCompletionReplacesMobileAndHelpAndAsksForSome() {
            var application = Applications.in(RETURNED);
            assertRefused(
                    "registration.error.helpMissing",
                    () -> application.complete(
                            new CompleteApplication(null, new MobileNumber("99123456"), Set.of(), 0), somebody()));
            application.complete(Applications.completion(), somebody());
            assertThat(application.minimum().mobile()).contains("99123456");
            assertThat(application.minimum().helpWanted()).containsExactly(HelpKind.AID_IN_KIND);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "too short", "   too short   ", "12345678 "})
        void aRejectionSaysWhyInTenCharactersAtLeast(String text) {
            assertRefused("registration.error.reasonText", () -> Verdict.none(RejectionReason.R01, text));
        }

        @Test
        void anAnnulmentSaysWhyByWhomAndWhenAndKeepsTheDecision() {
            var application = Applications.in(ENTERED);
            var decidedAt = application.facts().decidedAt();
            assertRefused(
                    "registration.error.annulText",
                    () -> application.annul(new AnnulDecision(" too short ", 0), somebody(), NOW));
            assertThat(application.facts().annulment()).isNull();
            var director = somebody();
            application.annul(Applications.annulment(), director, NOW);
            assertThat(application.facts().annulment())
                    .isEqualTo(new Annulment(director.id(), NOW, "Entered for another family by mistake."));
            assertThat(application.facts().decidedAt()).isEqualTo(decidedAt);
        }

        @Test
        void aRejectionKeepsReasonTextAndMoment() {
            var application = Applications.in(DECISION);
            application.decide(Verdict.none(RejectionReason.R01, " 1234567890 "), somebody(), NOW, 0);
            assertThat(application.facts().reason()).isEqualTo(RejectionReason.R01);
            assertThat(application.facts().reasonText()).isEqualTo("1234567890");
            assertThat(application.facts().decidedAt()).isEqualTo(NOW);
        }
    }

    private static void assertRefused(String code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }
}
