package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.recertification.Confirmations.CLERK;
import static org.sijill.recertification.Confirmations.on;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.household.HouseholdId;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.Delegated;
import org.sijill.security.TestActors;
import org.sijill.worklist.WorkOffered;

/** What a branch does for the families it asks, and what it sees of them. */
class BranchDatabaseTest {

    private static final String ENTERED = "2026-11-24";
    private static final String NOTICE = "2027-09-25";

    /** Red without {@code requireNotOf}: his own family, or that of the colleague for whom he stands in, would be his to confirm. */
    @Test
    void nobodyConfirmsOrAsksHisOwnFamily() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            var shown = registry.certification(family).id();
            var own = TestActors.withCivilNumber(registry.lastHead.value(), CLERK);
            var lent = new Delegated(
                    UUID.randomUUID(),
                    new ActorId(UUID.randomUUID()),
                    Optional.of(registry.lastHead.value()),
                    Set.of("recertification.check"),
                    TestActors.NIZWA,
                    2);
            var unchanged = new RecordFinding(family, shown, CertificationFinding.UNCHANGED, "");
            for (var actor : List.of(own, TestActors.standingIn(lent, CLERK))) {
                refused("recertification.error.ownFamily", () -> registry.atTheBranch(actor)
                        .confirm(new ConfirmFamily(family, shown)));
                refused("recertification.error.ownFamily", () -> registry.atTheBranch(actor)
                        .recordFinding(unchanged));
                refused("recertification.error.giveOwnFamily", () -> registry.work()
                        .offered(offered(family, actor)));
            }
            registry.work().offered(offered(family, TestActors.withCivilNumber("99999999", CLERK)));
            assertThat(registry.atTheBranch(CLERK)
                            .confirm(new ConfirmFamily(family, shown))
                            .nextOn())
                    .isEqualTo("2028-09-25");
        });
    }

    private static WorkOffered offered(HouseholdId family, Actor to) {
        return new WorkOffered(family.value(), "H-DA-001204-9", "CheckChanges", to);
    }

    /** Red if the list asks for a phone alone: of a protected file nothing leaves the office, though its phone is known. */
    @Test
    void theListSaysWhoIsNotWrittenTo() {
        on(ENTERED, registry -> {
            var written = registry.family();
            var protectedFile = registry.family(TestActors.NIZWA, 2, "92014417");
            var withoutPhone = registry.family(TestActors.NIZWA, 1, "");
            var rows = registry.atTheBranch(CLERK).summariesOf(List.of(written, protectedFile, withoutPhone));
            assertThat(rows.get(written).written()).isTrue();
            assertThat(rows.get(protectedFile).written()).isFalse();
            assertThat(rows.get(protectedFile).mobile()).isEqualTo("92014417");
            assertThat(rows.get(withoutPhone).written()).isFalse();
        });
    }

    /** Red if {@code lastFinding} reads the current one, which nothing was found for; a later tap of the family's is not the branch's. */
    @Test
    void whatTheBranchFoundStandsUntilItIsConfirmedOtherwise() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            var shown = registry.certification(family).id();
            registry.onThePhoneOf(family).report(shown, "");
            assertThat(found(registry, family)).isEmpty();
            registry.atTheBranch(CLERK)
                    .recordFinding(new RecordFinding(family, shown, CertificationFinding.NOTED, "بيت بالإيجار"));
            registry.entities.flush();
            assertThat(found(registry, family)).contains(new BranchFinding(CertificationFinding.NOTED, "بيت بالإيجار"));
            registry.on("2028-07-30");
            registry.current.become(Actor.system("test", Set.of()));
            registry.notices().ask(List.of(family));
            registry.atTheBranch(CLERK)
                    .confirm(new ConfirmFamily(
                            family, registry.certification(family).id()));
            registry.entities.flush();
            assertThat(found(registry, family)).isEmpty();
        });
    }

    /**
     * The file is overdue with the end of its last day, a Wednesday, and suspended with that of a Friday; its family hears of it in the
     * morning of the next working day, and not at all once it has confirmed. Red if it is sent at once.
     */
    @Test
    void whatEndsAtMidnightIsToldInTheMorningOfAWorkingDay() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.at("2027-11-24T23:59");
            registry.process.markStale(family.toString());
            assertThat(registry.leaves(family, "h.stale")).contains("2027-11-25 09:00:00");
            registry.at("2027-12-24T23:59");
            registry.process.suspendFile(family.toString());
            assertThat(registry.leaves(family, "h.suspended")).contains("2027-12-26 09:00:00");
            registry.onThePhoneOf(family).confirm(registry.certification(family).id(), Language.AR);
            assertThat(registry.leaves(family, "h.suspended")).isEmpty();
        });
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.at("2027-11-25T00:05");
            registry.process.markStale(family.toString());
            assertThat(registry.leaves(family, "h.stale"))
                    .as("a timer that came late")
                    .contains("2027-11-25 09:00:00");
        });
    }

    private static Optional<BranchFinding> found(Confirmations registry, HouseholdId family) {
        var branch = registry.atTheBranch(CLERK);
        return branch.lastFinding(branch.of(family).orElseThrow());
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
