package org.sijill.passcode;

import java.time.Instant;

/**
 * What became of a passphrase that was typed; the same for a number that there is as for one that there is not. Values, not
 * exceptions: a wrong try must be counted.
 */
public sealed interface PassphraseOutcome {

    /** These are the words. */
    record Right() implements PassphraseOutcome {}

    /** They are not, or there is no such number; another try is free at once. */
    record Wrong() implements PassphraseOutcome {}

    /**
     * Too many wrong tries, this one included. While it lasts nothing is compared: the right words are answered alike.
     *
     * @param opensAt from then on the words may be typed again
     */
    record Stopped(Instant opensAt) implements PassphraseOutcome {}
}
