package org.sijill.launcher;

/** What a supervisor may conclude from the launcher's end. */
enum ExitCode {
    /** Ended by INT or TERM, or the command did what it was asked. */
    DONE(0),
    /** Did not become ready, or the audit log is not whole. */
    NOT_STARTED(1),
    /** A setting is wrong: starting again will not help. */
    WRONG_SETTING(2),
    /** Was ready, then lost its server or its database: start again. */
    LOST(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
