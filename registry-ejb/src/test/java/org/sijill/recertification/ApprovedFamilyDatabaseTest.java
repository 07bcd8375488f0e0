package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.recertification.Confirmations.CLERK;
import static org.sijill.recertification.Confirmations.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdState;
import org.sijill.registration.FamilyApproved;

/** An application is approved for a family that stands in the registry. */
class ApprovedFamilyDatabaseTest {

    private static final String ENTERED = "2026-11-24";

    private static final String NOTICE = "2027-09-25";

    @Test
    void anApprovalConfirmsTheFamilyThatWasAsked() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.process.due(family.toString(), "ReminderDue");
            registry.on("2027-10-03");
            approve(registry, family);
            var renewed = registry.certification(family);
            assertThat(renewed.stage()).isEqualTo(CertificationStage.CERTIFIED);
            assertThat(renewed.nextOn()).isEqualTo("2028-10-03");
            assertThat(renewed.language()).isEqualTo(Language.EN);
            assertThat(registry.due(family, "ReminderDue")).isEmpty();
            assertThat(registry.told(family)).as("the decision tells it").isEqualTo(List.of("h.ask"));
            assertThat(registry.engine).containsExactly("start recertification", "AwaitConfirmation CONFIRMED");
        });
    }

    /** Red without {@code CERTIFIED} before {@code RENEWED}: the approval would be refused. */
    @Test
    void anApprovalGivesAFamilyThatNobodyAskedAYearToo() {
        on(ENTERED, registry -> {
            var family = registry.family();
            registry.on("2027-03-01");
            approve(registry, family);
            assertThat(registry.certification(family).nextOn()).isEqualTo("2028-03-01");
            assertThat(registry.engine).isEmpty();
        });
    }

    /** Red if its certification is renewed as well: it would be confirmed twice on a day. */
    @Test
    void whoeverIsEnteredIsWrittenToInTheLanguageOfTheApplication() {
        on(ENTERED, registry -> {
            var family = registry.family();
            var entered = registry.certification(family).id();
            approve(registry, family);
            assertThat(registry.certification(family).language()).isEqualTo(Language.EN);
            assertThat(registry.certification(family).id()).isEqualTo(entered);
        });
    }

    @Test
    void anApprovalOpensAFileThatWasClosed() {
        on(ENTERED, registry -> {
            var family = registry.closed();
            registry.on("2028-03-01");
            approve(registry, family);
            assertThat(registry.certification(family).stage()).isEqualTo(CertificationStage.CERTIFIED);
            assertThat(registry.state(family)).isEqualTo(HouseholdState.ACTIVE);
        });
    }

    @Test
    void theBranchStillAsksWhatChangedAfterAnApproval() {
        on(ENTERED, registry -> {
            var family = registry.asked(NOTICE);
            registry.onThePhoneOf(family).report(registry.certification(family).id(), "");
            approve(registry, family);
            assertThat(registry.certification(family).stage()).isEqualTo(CertificationStage.REPORTED);
        });
    }

    private static void approve(Confirmations registry, HouseholdId family) {
        registry.current.become(CLERK);
        registry.confirmed.approved(new FamilyApproved(family, Language.EN));
    }
}
