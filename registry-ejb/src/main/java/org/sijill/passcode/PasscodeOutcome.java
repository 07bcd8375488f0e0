package org.sijill.passcode;

/**
 * What became of a code that was typed. A wrong one is an answer and no exception, so that it is counted.
 *
 * @param triesLeft how often another one may be typed; 0 if the code is over, be it by time, use or wrong tries
 */
public record PasscodeOutcome(boolean right, int triesLeft) {

    static PasscodeOutcome proven() {
        return new PasscodeOutcome(true, 0);
    }

    static PasscodeOutcome over() {
        return new PasscodeOutcome(false, 0);
    }

    static PasscodeOutcome wrong(int triesLeft) {
        return new PasscodeOutcome(false, triesLeft);
    }
}
