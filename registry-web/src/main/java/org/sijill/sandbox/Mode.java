package org.sijill.sandbox;

import java.util.Locale;
import java.util.Optional;

/** How a register behaves. */
enum Mode {
    NORMAL,
    /** Answers rightly, after a while. */
    SLOW,
    /** Answers 500. */
    FAILING,
    /** Takes the question and closes the line. */
    DEAD,
    /** Answers for somebody who was not asked for. */
    WRONG_PERSON,
    /** Answers with a hundred thousand members. */
    HUGE,
    /** Answers with half a text. */
    MALFORMED,
    /** Knows nobody. */
    UNKNOWN,
    /** Knows everybody otherwise than he says. */
    CONFLICTING;

    /** @return the mode of this name, as it is written in a request: {@code wrong-person} */
    static Optional<Mode> find(String name) {
        try {
            return Optional.of(valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
