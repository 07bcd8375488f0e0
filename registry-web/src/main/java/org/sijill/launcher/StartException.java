package org.sijill.launcher;

/** The registry cannot start or go on; the message is a sentence for whoever operates it. */
class StartException extends RuntimeException {

    private final ExitCode code;

    StartException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
        this.code = ExitCode.NOT_STARTED;
    }

    ExitCode code() {
        return code;
    }
}
