package org.sijill.web.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.BrokenTable;
import org.sijill.web.kill.Installation;

/**
 * What a timer does is one transaction too, though no request and no boundary begins it: a lapse is made to fail, at the
 * place where it is written and at its commit, and nothing of it stays; tried again, it happens once.
 *
 * <p>Turns red when the engine is given the container's transaction manager itself: on job threads its connection is then
 * outside the transaction, and the process ends though the record went on.
 */
class TimerTransactionIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** The engine tries again after five minutes. */
    private static final Duration NEXT_ATTEMPT = Duration.ofMinutes(6);

    private static Installation installation;
    private static Office office;
    private static Dates dates;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.shared();
        office = new Office(installation);
        dates = new Dates(installation.database());
    }

    @ParameterizedTest
    @CsvSource({
        "sijill.application, update, new.status = 'LAPSED', ''",
        "sijill.application, update, new.status = 'LAPSED', deferrable initially deferred",
        "sijill.work_item, update, new.outcome = 'CANCELLED', ''",
        "sijill.work_item, update, new.outcome = 'CANCELLED', deferrable initially deferred",
        "sijill.message, insert, new.template = 'a.lapsed', deferrable initially deferred",
        "sijill.audit_event, insert, new.action = 'registration.lapse', deferrable initially deferred"
    })
    void nothingStaysOfALapseThatFails(String table, String change, String when, String moment) throws Exception {
        var number = office.file();
        office.giveBack(number);
        var lapse = dates.deadlines(number).get("AwaitCompletionDue");
        office.waitUntil(lapse.minus(Duration.ofHours(2)));
        RunningServer.await(
                number + " reminded twice", SOON, () -> dates.messages(number).size() == 4);

        var broken = BrokenTable.at(installation.database(), table, change, when, moment);
        try (broken) {
            office.waitUntil(lapse.plusSeconds(1));
            RunningServer.await(
                    number + " failed", SOON, () -> !dates.failures(number).isEmpty());
            assertThat(dates.status(number)).isEqualTo("RETURNED");
            assertThat(dates.messages(number)).containsExactly("a.in", "a.return", "a.remind", "a.remind");
            assertThat(dates.done(number)).doesNotContain("registration.lapse");
            assertThat(dates.workList(number)).containsKey("AwaitCompletionDue");
        }

        office.forward(NEXT_ATTEMPT);
        RunningServer.await(number + " lapsed", SOON, () -> dates.status(number).equals("LAPSED"));
        assertThat(dates.messages(number)).containsExactly("a.in", "a.return", "a.remind", "a.remind", "a.lapsed");
        assertThat(dates.done(number)).containsOnlyOnce("registration.lapse");
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }
}
