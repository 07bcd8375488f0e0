package org.sijill.office;

/** What was typed at log-in. */
public record LogIn(String userName, String password) {

    /** Neither of the two: people mix up the fields, and this text lands in logs. */
    @Override
    public String toString() {
        return "log-in";
    }
}
