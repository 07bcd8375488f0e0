package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.MovableClock;
import org.sijill.verification.RegisterOnItsWay;

/** Of an application that has ended no register is asked any more, and what one says afterwards is dropped. */
class EndedApplicationDatabaseTest {

    /** How an application ends. */
    enum End {
        WITHDRAWAL(DecisionFixture::withdraw, ApplicationStatus.WITHDRAWN),
        DEATH(DecisionFixture::applicantDies, ApplicationStatus.CLOSED_BY_DEATH),
        LAPSE(DecisionFixture::lapses, ApplicationStatus.LAPSED),
        APPROVAL(at -> at.approve(at.supervisor()), ApplicationStatus.APPROVED),
        PART(at -> at.approvePartly(at.supervisor(), at.approving(HelpKind.AID_IN_KIND)), ApplicationStatus.APPROVED);

        private final Consumer<DecisionFixture> comes;
        private final ApplicationStatus leadsTo;

        End(Consumer<DecisionFixture> comes, ApplicationStatus leadsTo) {
            this.comes = comes;
            this.leadsTo = leadsTo;
        }
    }

    /** Red if {@code end} in {@code RegistrationProcess}, or {@code told} in {@code Verdicts}, closes no question. */
    @ParameterizedTest
    @EnumSource
    void itsOpenQuestionIsClosedAndALateAnswerDropped(End end) {
        on(at -> {
            var question = asked(at);
            assertThat(question.state()).isEqualTo("WAITING");
            end.comes.accept(at);
            assertThat(at.application().status()).isEqualTo(end.leadsTo);
            assertThat(question.state()).isEqualTo("CLOSED");
            var before = at.application().facts();
            var messages = at.messages();
            assertThat(question.isAnswered()).isFalse();
            assertThat(question.state()).isEqualTo("CLOSED");
            assertThat(at.application().facts()).isEqualTo(before);
            assertThat(at.messages()).isEqualTo(messages);
        });
    }

    /** The other side of it, without which the test above would be green whatever came. */
    @Test
    void whileItGoesOnItsAnswerIsKept() {
        on(at -> {
            var question = asked(at);
            assertThat(question.isAnswered()).isTrue();
            assertThat(question.state()).isEqualTo("ANSWERED with an answer");
        });
    }

    private static RegisterOnItsWay asked(DecisionFixture at) {
        var clock = Clock.fixed(DecisionFixture.NOW, MovableClock.ZONE);
        return new RegisterOnItsWay(at.entities, at.application().reference(), at.applicant, clock);
    }

    private static void on(Consumer<DecisionFixture> test) {
        DecisionFixture.on("DecideApplication", Set.of(HelpKind.EMERGENCY_AID, HelpKind.AID_IN_KIND), test);
    }
}
