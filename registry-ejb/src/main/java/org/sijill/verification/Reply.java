package org.sijill.verification;

import java.util.List;

/**
 * What came of a question.
 *
 * @param error {@code HTTP-} and the status, {@code timeout}, {@code unreachable}, or why the answer is refused; empty if it is not
 * @param persons whom the register told of; empty unless it answered
 */
record Reply(Kind kind, String error, List<RegisteredPerson> persons) {

    enum Kind {
        ANSWERED,
        /** It knows no such person. */
        UNKNOWN,
        /** It is there, and what it says cannot be taken. */
        WRONG,
        /** It does not answer now. */
        NOT_NOW
    }

    static Reply answered(List<RegisteredPerson> persons) {
        return new Reply(persons.isEmpty() ? Kind.UNKNOWN : Kind.ANSWERED, "", persons);
    }

    static Reply wrong(String error) {
        return new Reply(Kind.WRONG, error, List.of());
    }

    static Reply notNow(String error) {
        return new Reply(Kind.NOT_NOW, error, List.of());
    }
}
