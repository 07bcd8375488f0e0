package org.sijill.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.Channel;
import org.sijill.registration.HelpKind;
import org.sijill.registration.RequestKey;

/**
 * An invented application: whose, how it came, what happened when, and where it rests.
 *
 * @param number from 0; the same one is never made twice
 * @param end the state it rests in
 * @param help what the family asks for
 * @param family whose head applies; it may stand in the registry already
 * @param when each of its steps was done
 */
record DemoCase(
        int number,
        ApplicationStatus end,
        Channel channel,
        WilayaCode wilaya,
        Set<HelpKind> help,
        DemoFamily family,
        Map<Step, Instant> when) {

    static final String KEY = "demo-case-";

    /** What is done to an application, in its order. */
    enum Step {
        BEGUN,
        FILED,
        RETURNED,
        COMPLETED,
        CONFIRMED,
        DECIDED,
        /** Withdrawn or annulled. */
        TAKEN_BACK
    }

    DemoCase {
        help = Set.copyOf(help);
        when = Map.copyOf(when);
    }

    RequestKey key() {
        return new RequestKey(KEY + number);
    }

    boolean has(Step step) {
        return when.containsKey(step);
    }

    Instant at(Step step) {
        return when.get(step);
    }

    Instant begins() {
        return when.values().stream().min(Instant::compareTo).orElseThrow();
    }

    /** Neither name nor number: they are personal in real ones. */
    @Override
    public String toString() {
        return "case " + number;
    }
}
