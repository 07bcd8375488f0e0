package org.sijill.web.registration;

import java.util.List;
import org.sijill.registration.ApplicationStatus;

/** The way of an application as its applicant is shown it: what is done, where it is now, what comes later. */
final class CitizenWay {

    private static final List<String> STEPS = List.of("received", "check", "decision");
    private static final List<String> RETURNED = List.of("received", "complete", "check", "decision");

    private CitizenWay() {}

    /**
     * One step.
     *
     * @param key last part of the keys of its texts
     * @param state {@code done}, {@code now} or {@code later}: a class of the page, and the last part of the word's key
     */
    public record Step(String key, String state) {}

    /** @return the steps in their order; none for a draft, or once it has ended */
    static List<Step> of(ApplicationStatus status) {
        return switch (status) {
            case SUBMITTED, VERIFYING -> at(STEPS, "check");
            case RETURNED -> at(RETURNED, "complete");
            case DECISION -> at(STEPS, "decision");
            default -> List.of();
        };
    }

    private static List<Step> at(List<String> steps, String here) {
        return steps.stream()
                .map(step -> new Step(step, state(steps.indexOf(step), steps.indexOf(here))))
                .toList();
    }

    private static String state(int step, int here) {
        return step < here ? "done" : step == here ? "now" : "later";
    }
}
