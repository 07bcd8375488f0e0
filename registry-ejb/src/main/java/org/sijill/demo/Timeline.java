package org.sijill.demo;

import static org.sijill.demo.DemoCase.Step.BEGUN;
import static org.sijill.demo.DemoCase.Step.COMPLETED;
import static org.sijill.demo.DemoCase.Step.CONFIRMED;
import static org.sijill.demo.DemoCase.Step.DECIDED;
import static org.sijill.demo.DemoCase.Step.FILED;
import static org.sijill.demo.DemoCase.Step.RETURNED;
import static org.sijill.demo.DemoCase.Step.TAKEN_BACK;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.sijill.demo.DemoCase.Step;
import org.sijill.registration.ApplicationStatus;

/**
 * When the steps of a case were done, so that it rests today where it is to rest: limits that ran out have run out, others have
 * not.
 */
final class Timeline {

    /** So many of those that are checked, and of those that are decided, are late. */
    static final int LATE_CHECKS = 6;

    static final int LATE_DECISIONS = 4;

    private static final int DRAFT_IS_OVER = 33;
    private static final int COMPLETION_IS_OVER = 18;

    private final Moments moments;
    private final Draw draw;
    private final Map<Step, Instant> when = new EnumMap<>(Step.class);

    private Timeline(Moments moments, Draw draw) {
        this.moments = moments;
        this.draw = draw;
    }

    /** @param which of those with this end, from 0 */
    static Map<Step, Instant> of(ApplicationStatus end, int which, Moments moments, Draw draw) {
        var timeline = new Timeline(moments, draw);
        timeline.lead(end, which);
        return timeline.when;
    }

    private void lead(ApplicationStatus end, int which) {
        switch (end) {
            case DRAFT -> when.put(BEGUN, moments.daysAgo(1 + 2 * which, draw));
            case EXPIRED -> when.put(BEGUN, moments.daysAgo(DRAFT_IS_OVER + 2 * which, draw));
            case VERIFYING -> on(FILED, which < LATE_CHECKS ? 3 + which : 0);
            case RETURNED -> {
                on(FILED, 2 + which);
                on(RETURNED, 1 + which);
            }
            case LAPSED -> {
                on(FILED, COMPLETION_IS_OVER + 1 + 2 * which);
                on(RETURNED, COMPLETION_IS_OVER + 2 * which);
            }
            case VISIT -> confirmed(which % 5, which);
            case DECISION -> confirmed(which < LATE_DECISIONS ? 7 + which : which % 4, which);
            case APPROVED -> {
                confirmed(2, which);
                on(DECIDED, 0);
            }
            // over two months, so that a quality sample can be drawn of the last one
            case ENTERED -> decided(1 + 2 * which, which);
            case REJECTED -> decided(2 + 4 * which, which);
            case WITHDRAWN -> {
                on(FILED, 2 + 3 * which);
                on(TAKEN_BACK, 1 + 3 * which);
            }
            case ANNULLED -> {
                decided(6 + 2 * which, which);
                on(TAKEN_BACK, 1 + which);
            }
            case SUBMITTED -> throw new IllegalArgumentException("nothing rests there");
        }
    }

    private void decided(int daysAgo, int which) {
        confirmed(daysAgo + 1 + which % 3, which);
        on(DECIDED, daysAgo);
    }

    /** Every fourth was returned and completed before. */
    private void confirmed(int daysAgo, int which) {
        if (which % 4 == 3) {
            on(FILED, daysAgo + 7);
            on(RETURNED, daysAgo + 6);
            on(COMPLETED, daysAgo + 1);
        } else {
            on(FILED, daysAgo + 1);
        }
        on(CONFIRMED, daysAgo);
    }

    private void on(Step step, int workingDaysAgo) {
        when.put(step, moments.workingDaysAgo(workingDaysAgo, draw));
    }
}
