package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.workflow.InMemoryEngine;

/** Cases that run while the diagram changes: from 1.1.0, which knew neither visit nor committee, to the one of this release. */
class RegistrationTakeOverProcessTest {

    private static final List<String> BEFORE =
            List.of("before/registration.bpmn", "decisions/registration/application-routing.dmn");

    private final InMemoryEngine memory = new InMemoryEngine("before", BEFORE);
    private final FakeRegistration fake = new FakeRegistration(false, 1);
    private RunningApplication application;

    @BeforeEach
    void file() {
        memory.register("registrationProcess", fake);
        application = RunningApplication.filed(memory, fake);
        assertThat(application.version()).isEqualTo("1.1.0");
    }

    @AfterEach
    void close() {
        memory.clear();
        memory.close();
    }

    @Test
    void whatIsBeingCheckedIsTakenOverAndGoesTheNewWay() {
        memory.update();
        assertThat(application.version()).isEqualTo("2.0.0");
        application.assertWaitsAt("CheckApplication");
        application.finish("CONFIRMED");
        assertThat(application.calls()).endsWith("findVisit");
        application.assertWaitsAt("DecideApplication");
    }

    @Test
    void whatTheCitizenHasIsTakenOverAndGoesTheNewWay() {
        application.finish("RETURNED");
        memory.update();
        assertThat(application.version()).isEqualTo("2.0.0");
        application.finish("COMPLETED");
        application.finish("CONFIRMED");
        assertThat(application.calls()).endsWith("findVisit");
    }

    @Test
    void whatIsToBeDecidedFinishesOnTheDiagramItBeganWith() {
        application.finish("CONFIRMED");
        memory.update();
        assertThat(application.version()).isEqualTo("1.1.0");
        application.finish("RETURNED");
        application.finish("COMPLETED");
        application.finish("CONFIRMED");
        application.finish("APPROVED");
        application.runJobs();
        assertThat(application.calls()).doesNotContain("findVisit");
        application.assertEnded();
    }

    @Test
    void whatIsReturnedLaterIsTakenOverByTheNextStart() {
        application.finish("CONFIRMED");
        memory.update();
        application.finish("RETURNED");
        memory.update();
        assertThat(application.version()).isEqualTo("2.0.0");
    }

    @Test
    void limitsKeepTheirDaysAndTheWishToWithdrawIsHeard() {
        application.finish("RETURNED");
        var before = application.timersAndDays();
        memory.update();
        assertThat(application.timersAndDays()).isEqualTo(before).hasSize(4);
        assertThat(application.withdraw()).isEqualTo(1);
        application.assertEnded();
    }
}
