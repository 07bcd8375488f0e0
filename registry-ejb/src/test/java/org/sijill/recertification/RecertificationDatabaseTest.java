package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.recertification.Confirmations.CLERK;
import static org.sijill.recertification.Confirmations.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdState;
import org.sijill.security.Actor;
import org.sijill.security.TestActors;

/** From the entry of a family to its next confirmation, or to the end of its file. */
class RecertificationDatabaseTest {

    /** Certified on 24 November 2026, its last day is 24 November 2027; 25 September is sixty days before. */
    private static final String ENTERED = "2026-11-24";

    private static final String NOTICE = "2027-09-25";

    @Test
    void whoeverIsEnteredIsCertifiedThatDayForAYear() {
        on(ENTERED, registry -> {
            var certification = registry.certification(registry.family());
            assertThat(certification.stage()).isEqualTo(CertificationStage.CERTIFIED);
            assertThat(certification.nextOn()).isEqualTo("2027-11-24");
        });
    }

    /** Of a 29 February the year after has none; whoever is confirmed on the 28th of a common year keeps his day. */
    @Test
    void twelveMonthsFromALeapDayEndWithFebruary() {
        on("2028-02-29", registry -> assertThat(
                        registry.certification(registry.family()).nextOn())
                .isEqualTo("2029-02-28"));
        on("2027-02-28", registry -> assertThat(
                        registry.certification(registry.family()).nextOn())
                .isEqualTo("2028-02-28"));
    }

    @Test
    void theNoticeIsDueSixtyDaysBeforeTheLastDayAndNotADayEarlier() {
        on(ENTERED, registry -> {
            var family = registry.family();
            registry.on("2027-09-24");
            assertThat(due(registry)).doesNotContain(family);
            registry.on(NOTICE);
            assertThat(due(registry)).contains(family);
        });
    }

    /** Red if {@code NoticeService.ask} does not look whether the family was asked meanwhile. */
    @Test
    void aFamilyIsAskedOnce() {
        on(ENTERED, registry -> {
            var family = registry.family();
            registry.on(NOTICE);
            registry.notices().ask(List.of(family));
            registry.notices().ask(List.of(family));
            assertThat(registry.engine).containsExactly("start recertification");
            assertThat(due(registry)).doesNotContain(family);
        });
    }

    /**
     * "Enrol all eligible" undid a deliberate pause (OpenSPP2 #1117, known-failures.md 11): neither the run that asks, nor the one that
     * spreads the families of before, touches a file that was suspended or closed. Red if {@code ask} or {@code spread} looks at no stage.
     */
    @Test
    void noRunTakesAFileUpAgainThatWasSuspendedOrClosed() {
        on(ENTERED, registry -> {
            var closed = registry.closed();
            registry.on(ENTERED);
            var suspended = registry.asked(NOTICE);
            registry.on("2027-11-25");
            registry.process.markStale(suspended.toString());
            registry.on("2027-12-25");
            registry.process.suspendFile(suspended.toString());
            registry.on("2028-02-23");
            var asked = registry.engine.size();
            assertThat(due(registry)).doesNotContain(suspended, closed);
            registry.current.become(CLERK);
            registry.notices().ask(List.of(suspended, closed));
            registry.certifications.spread();
            assertThat(registry.engine).hasSize(asked);
            assertThat(registry.state(suspended)).isEqualTo(HouseholdState.SUSPENDED);
            assertThat(registry.state(closed)).isEqualTo(HouseholdState.CLOSED);
            assertThat(registry.certification(suspended).nextOn()).isEqualTo("2027-11-24");
        });
    }

    /** Red if {@code ask} leaves the day as it was: the family would be overdue before it was asked. */
    @Test
    void whoeverIsAskedLateHasAsLongAsEverybodyElse() {
        on(ENTERED, registry -> {
            var family = registry.asked("2028-01-10");
            assertThat(registry.certification(family).nextOn()).isEqualTo("2028-03-10");
            assertThat(registry.told(family)).isEqualTo(List.of("h.ask"));
        });
    }

    /** The reminder falls on a Monday, the other days end at midnight whatever day they are. */
    @Test
    void everyDateFollowsFromTheLastDay() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            for (var timer : List.of("ReminderDue", "StaleDue", "SuspensionDue", "ClosureDue")) {
                registry.process.due(family.toString(), timer);
            }
            assertThat(registry.due(family, "ReminderDue")).contains("2027-10-25 09:00:00");
            assertThat(registry.due(family, "StaleDue")).contains("2027-11-24 23:59:00");
            assertThat(registry.due(family, "SuspensionDue")).contains("2027-12-24 23:59:00");
            assertThat(registry.due(family, "ClosureDue")).contains("2028-02-22 23:59:00");
        });
    }

    @Test
    void oneTapCertifiesForAYearAndEndsTheRound() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.process.due(family.toString(), "ReminderDue");
            var shown = registry.certification(family).id();
            registry.on("2027-10-03");
            registry.onThePhoneOf(family).confirm(shown, Language.EN);
            var renewed = registry.certification(family);
            assertThat(renewed.stage()).isEqualTo(CertificationStage.CERTIFIED);
            assertThat(renewed.nextOn()).isEqualTo("2028-10-03");
            assertThat(renewed.language()).isEqualTo(Language.EN);
            assertThat(registry.due(family, "ReminderDue")).isEmpty();
            assertThat(registry.told(family)).isEqualTo(List.of("h.ask", "h.confirmed"));
            assertThat(registry.engine).containsExactly("start recertification", "AwaitConfirmation CONFIRMED");
        });
    }

    /** Red if {@code confirm} does not compare what was shown: the second tap would be refused, or certify again. */
    @Test
    void aDoubleTapIsOneConfirmation() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            var shown = registry.certification(family).id();
            registry.onThePhoneOf(family).confirm(shown, Language.AR);
            registry.onThePhoneOf(family).confirm(shown, Language.AR);
            registry.atTheBranch(CLERK).confirm(new ConfirmFamily(family, shown));
            assertThat(registry.told(family)).isEqualTo(List.of("h.ask", "h.confirmed"));
            assertThat(registry.engine)
                    .filteredOn("AwaitConfirmation CONFIRMED"::equals)
                    .hasSize(1);
        });
    }

    @Test
    void nobodyConfirmsWhatIsNotAsked() {
        on(ENTERED, registry -> {
            var family = registry.family();
            var shown = registry.certification(family).id();
            refused("recertification.error.notAsked", () -> registry.onThePhoneOf(family)
                    .confirm(shown, Language.AR));
            refused("recertification.error.notAsked", () -> registry.onThePhoneOf(family)
                    .report(shown, "x"));
        });
    }

    @Test
    void whoeverNeverAnswersIsStaleThenSuspendedThenClosedAndToldOfEach() {
        on(ENTERED, registry -> {
            var family = registry.closed();
            assertThat(registry.state(family)).isEqualTo(HouseholdState.CLOSED);
            assertThat(registry.told(family))
                    .isEqualTo(List.of("h.ask", "h.remind", "h.stale", "h.suspended", "h.closed"));
            assertThat(registry.engine).containsExactly("start recertification");
        });
    }

    @Test
    void aFileIsOverdueWithTheDayAndSuspendedAfterIt() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.on("2027-11-25");
            registry.process.markStale(family.toString());
            assertThat(registry.state(family)).isEqualTo(HouseholdState.STALE);
            registry.on("2027-12-25");
            registry.process.suspendFile(family.toString());
            assertThat(registry.state(family)).isEqualTo(HouseholdState.SUSPENDED);
            registry.onThePhoneOf(family).confirm(registry.certification(family).id(), Language.AR);
            assertThat(registry.state(family)).isEqualTo(HouseholdState.ACTIVE);
        });
    }

    /** A clock that jumped: of a day that is over nobody is reminded. */
    @Test
    void aReminderAfterTheLastDayIsNotSent() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.on("2027-11-25");
            registry.process.remindFamily(family.toString());
            assertThat(registry.told(family)).isEqualTo(List.of("h.ask"));
        });
    }

    /** A timer that comes too late finds another certification, and changes nothing of it. */
    @Test
    void whatWasConfirmedDoesNotBecomeStale() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.onThePhoneOf(family).confirm(registry.certification(family).id(), Language.AR);
            refused("recertification.error.notAsked", () -> registry.process.markStale(family.toString()));
        });
    }

    @Test
    void aClosedFileIsOpenedAgainForAYearWithoutANewForm() {
        on(ENTERED, registry -> {
            var family = registry.closed();
            registry.on("2029-02-23");
            var closed = registry.certification(family).id();
            refused("recertification.error.notAsked", () -> registry.atTheBranch(CLERK)
                    .confirm(new ConfirmFamily(family, closed)));
            registry.on("2029-02-22");
            var open = registry.atTheBranch(CLERK).confirm(new ConfirmFamily(family, closed));
            assertThat(open.nextOn()).isEqualTo("2030-02-22");
            assertThat(registry.state(family)).isEqualTo(HouseholdState.ACTIVE);
            assertThat(registry.engine).containsExactly("start recertification");
        });
    }

    @Test
    void whatChangedIsAskedByTheBranchAndThenCertified() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            var shown = registry.certification(family).id();
            registry.onThePhoneOf(family).report(shown, "انتقلنا إلى بيت آخر");
            assertThat(registry.certification(family).stage()).isEqualTo(CertificationStage.REPORTED);
            refused("recertification.error.note", () -> registry.atTheBranch(CLERK)
                    .recordFinding(new RecordFinding(family, shown, CertificationFinding.NOTED, " ")));
            registry.on("2027-09-28");
            var found = new RecordFinding(family, shown, CertificationFinding.NOTED, "بيت بالإيجار");
            assertThat(registry.atTheBranch(CLERK).recordFinding(found).nextOn())
                    .isEqualTo("2028-09-28");
            registry.atTheBranch(CLERK).recordFinding(found);
            assertThat(registry.engine)
                    .filteredOn(told -> !told.startsWith("require"))
                    .containsExactly("start recertification", "AwaitConfirmation CHANGED", "CheckChanges NOTED");
        });
    }

    /** Red if a dead man is reminded, or his family's file suspended because he does not answer. */
    @Test
    void aFamilyWhoseHeadDiesWhileItIsAskedIsTheBranchsAndToldNothing() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.headDies();
            assertThat(registry.certification(family).stage()).isEqualTo(CertificationStage.REPORTED);
            assertThat(registry.due(family, "ReminderDue")).isEmpty();
            assertThat(registry.engine).containsExactly("start recertification", "AwaitConfirmation CHANGED");
            assertThat(registry.told(family)).isEqualTo(List.of("h.ask"));
        });
    }

    /** Red if the notice of the year after goes to his phone, or nobody speaks with the family. */
    @Test
    void aFamilyWhoseHeadHasDiedIsAskedByTheBranchWhenItsDayComes() {
        on(ENTERED, registry -> {
            registry.family();
            registry.headDies();
            var family = registry.asked(NOTICE);
            assertThat(registry.certification(family).stage()).isEqualTo(CertificationStage.ASKED);
            registry.on(ENTERED);
            var bereaved = registry.family();
            registry.headDies();
            assertThat(registry.certification(bereaved).stage()).isEqualTo(CertificationStage.CERTIFIED);
            registry.on(NOTICE);
            registry.notices().ask(List.of(bereaved));
            registry.process.askFamily(bereaved.toString());
            assertThat(registry.certification(bereaved).stage()).isEqualTo(CertificationStage.REPORTED);
            assertThat(registry.told(bereaved)).isEqualTo(List.of());
        });
    }

    @Test
    void theEndOfAFileEndsItsCertification() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.households.annul(family);
            assertThat(registry.repository.find(CLERK, family)).isEmpty();
            assertThat(registry.engine).contains("correlate FamilyAnnulled");
        });
    }

    /** Nothing leaves the office about a family whose file is kept from the portal, or that has no phone. */
    @Test
    void whoeverHasNoPhoneOrIsProtectedIsToldNothing() {
        on(ENTERED, registry -> {
            for (var family : List.of(
                    registry.family(TestActors.NIZWA, 2, "92014417"), registry.family(TestActors.NIZWA, 1, ""))) {
                registry.process.askFamily(family.toString());
                assertThat(registry.told(family)).isEmpty();
            }
        });
    }

    @Test
    void theListShowsThoseOfTheOwnAreaTheFirstToEndFirst() {
        on(ENTERED, registry -> {
            var later = registry.family();
            registry.on("2026-11-23");
            var first = registry.family();
            var elsewhere = registry.family(TestActors.SALALAH, 1, "92014417");
            var hidden = registry.family(TestActors.NIZWA, 3, "92014417");
            registry.on("2027-11-01");
            registry.current.become(Actor.system("test", Set.of()));
            registry.notices().ask(List.of(later, first, elsewhere, hidden));
            registry.process.due(first.toString(), "StaleDue");
            registry.certification(first).becomeStale();
            registry.entities.flush();
            var branch = registry.atTheBranch(CLERK);
            assertThat(ids(branch, Optional.empty())).contains(later, first).doesNotContain(elsewhere, hidden);
            assertThat(ids(branch, Optional.of(CertificationStage.STALE)))
                    .contains(first)
                    .doesNotContain(later);
        });
    }

    @Test
    void anotherAreasFamilyIsNotThere() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            var shown = registry.certification(family).id();
            var stranger = TestActors.in(TestActors.SALALAH);
            assertThat(registry.atTheBranch(stranger).of(family)).isEmpty();
            assertThatThrownBy(() -> registry.atTheBranch(stranger).confirm(new ConfirmFamily(family, shown)))
                    .isInstanceOf(NotAvailableException.class);
        });
    }

    /** Families of before do not all begin on one day; the same family always has the same day. */
    @Test
    void aRegistryThatTakesOverOldFamiliesAsksThemOverTheWholeYear() {
        on("2024-01-10", registry -> {
            var families = Stream.generate(registry::family).limit(8).toList();
            registry.on(ENTERED);
            registry.certifications.spread();
            var days = families.stream()
                    .map(family -> registry.certification(family).nextOn())
                    .toList();
            assertThat(days).allSatisfy(day -> assertThat(day)
                    .isBetween(LocalDate.parse("2027-01-24"), LocalDate.parse("2027-11-24")));
            assertThat(days.stream().distinct().count()).isGreaterThan(2);
            registry.certifications.spread();
            assertThat(families.stream()
                            .map(family -> registry.certification(family).nextOn()))
                    .isEqualTo(days);
        });
    }

    private static List<HouseholdId> ids(RecertificationService branch, Optional<CertificationStage> only) {
        return branch.toConfirm(only, 1).rows().stream()
                .map(row -> row.certification().household())
                .toList();
    }

    private static List<HouseholdId> due(Confirmations registry) {
        registry.current.become(CLERK);
        return registry.notices().due(Due.BEFORE_ALL, 10_000).stream()
                .map(Due::family)
                .toList();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
