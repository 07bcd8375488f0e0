package org.sijill.change;

/** What of a family a change is about. */
public enum ChangeKind {
    CONTACT("contact"),
    DWELLING("dwelling"),
    INCOME("income"),
    MEMBER("member");

    private final String field;

    ChangeKind(String field) {
        this.field = field;
    }

    /** @return how the audit log names what changed */
    String field() {
        return field;
    }
}
