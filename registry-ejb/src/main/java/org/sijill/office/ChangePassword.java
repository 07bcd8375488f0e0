package org.sijill.office;

/** The actor's own password, old and new. */
public record ChangePassword(String oldPassword, String newPassword) {

    /** Neither of the two: this text lands in logs. */
    @Override
    public String toString() {
        return "change of password";
    }
}
