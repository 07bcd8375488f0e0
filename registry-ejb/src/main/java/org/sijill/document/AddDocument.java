package org.sijill.document;

import org.sijill.security.CaseReference;

/**
 * A file that is to be kept with a case.
 *
 * @param kind what the asking feature calls it, capital letters
 * @param fileName as the browser sent it; a hint for people, nothing is decided by it
 */
public record AddDocument(CaseReference to, String kind, String fileName, byte[] content) {

    /** Without the file's name, which may be personal. */
    @Override
    public String toString() {
        return "AddDocument[case=" + to.id() + ", kind=" + kind + "]";
    }
}
