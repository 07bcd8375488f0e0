package org.sijill.db;

/** The database cannot be started or is not what it must be; the message is a sentence for whoever operates it. */
public class DatabaseStartException extends RuntimeException {

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
