package org.sijill.registration;

/**
 * A paper that is handed in with an application.
 *
 * @param kind what it is to show; one of {@link MissingItem#documents}
 * @param fileName as the browser sent it
 */
public record HandIn(MissingItem kind, String fileName, byte[] content) {

    public HandIn {
        if (!kind.isDocument()) {
            throw new IllegalArgumentException("not a paper: " + kind);
        }
    }

    /** Without the file's name, which may be personal. */
    @Override
    public String toString() {
        return "HandIn[kind=" + kind + "]";
    }
}
