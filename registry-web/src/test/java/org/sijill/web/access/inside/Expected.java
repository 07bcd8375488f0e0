package org.sijill.web.access.inside;

/**
 * What somebody meets who calls a boundary on a record that is not his to reach.
 *
 * @param kind how it ends
 * @param code of the refusal, if it is another than the access exception
 * @param reason why it is not the access exception; empty where it is
 */
public record Expected(Kind kind, String code, String reason) {

    /** How a call from outside ends. */
    public enum Kind {
        /** The access exception, and a line in the audit log. */
        REFUSED,
        /** The call succeeds, and its result does not hold the record. */
        HIDDEN,
        /** A refusal that says what is wrong with what was typed. */
        REFUSED_WITH,
        /** The method has no such border. */
        NO_BORDER
    }

    static Expected refused() {
        return new Expected(Kind.REFUSED, "common.error.notAvailable", "");
    }

    static Expected hidden() {
        return new Expected(Kind.HIDDEN, "", "a list gives what the actor may see and nothing else");
    }

    static Expected refusedWith(String code, String reason) {
        return new Expected(Kind.REFUSED_WITH, code, reason);
    }

    static Expected noBorder(String reason) {
        return new Expected(Kind.NO_BORDER, "", reason);
    }
}
