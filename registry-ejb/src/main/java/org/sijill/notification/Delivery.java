package org.sijill.notification;

/**
 * What the gateway made of a message.
 *
 * @param error {@code HTTP-} and the status, {@code timeout} or {@code unreachable}; empty if it took the message
 */
record Delivery(Answer answer, String error) {

    enum Answer {
        /** It has the message. */
        TAKEN,
        /** It will never take this message; others it may. */
        REFUSED,
        /** It takes none now. */
        NOT_NOW
    }

    static Delivery of(int httpStatus) {
        var error = "HTTP-" + httpStatus;
        if (httpStatus >= 200 && httpStatus < 300) {
            return new Delivery(Answer.TAKEN, "");
        }
        return switch (httpStatus) {
            // it has a message of this id already
            case 409 -> new Delivery(Answer.TAKEN, "");
            case 400, 404, 410, 413, 422 -> new Delivery(Answer.REFUSED, error);
            default -> notNow(error);
        };
    }

    static Delivery notNow(String error) {
        return new Delivery(Answer.NOT_NOW, error);
    }
}
