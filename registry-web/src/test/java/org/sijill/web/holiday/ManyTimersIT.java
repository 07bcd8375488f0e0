package org.sijill.web.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * The end of a day at which the limit of many steps is over in one moment: every timer fires, and the office goes on working.
 *
 * <p>Comes after the tests that look at what the shared installation moves.
 */
@Order(Integer.MAX_VALUE / 2 + 1)
class ManyTimersIT {

    private static final String CHECK = "CheckApplicationDue";
    private static final int APPLICATIONS = 200;
    private static final int CALLERS = 4;
    private static final Duration ALL_FIRED = Duration.ofSeconds(30);
    private static final Duration ONE_LOOK = Duration.ofSeconds(5);

    @Test
    void manyLimitsThatEndAtOnceAreAllNotedWhilePagesAnswer() throws Exception {
        var installation = Installation.shared();
        var office = new Office(installation);
        var dates = new Dates(installation.database());
        var today = LocalDate.ofInstant(office.now(), Office.MUSCAT);
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            callers.invokeAll(Collections.<Callable<String>>nCopies(APPLICATIONS, office::file))
                    .forEach(filed -> assertThat(filed).succeedsWithin(ALL_FIRED));
        } finally {
            callers.shutdown();
        }
        var limit = Office.at(dates.workingDay(today, 1), Dates.OFFICE_CLOSES);
        assertThat(dates.timersUntil(CHECK, limit)).isGreaterThanOrEqualTo(APPLICATIONS);

        office.waitUntil(limit.plusSeconds(1));
        var clerk = Visitor.logIn(installation.address(), "clerk", installation.password());
        var looks = new ArrayList<Duration>();
        RunningServer.await("every limit noted", ALL_FIRED, () -> {
            looks.add(look(clerk));
            return dates.timersUntil(CHECK, limit) == 0;
        });

        assertThat(looks).allSatisfy(look -> assertThat(look).isLessThan(ONE_LOOK));
        assertThat(installation.running().isReady()).isTrue();
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    /** @return how long the inbox took to come */
    private static Duration look(Visitor clerk) throws IOException, InterruptedException {
        var began = System.nanoTime();
        clerk.open("/staff/worklist/inbox");
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
