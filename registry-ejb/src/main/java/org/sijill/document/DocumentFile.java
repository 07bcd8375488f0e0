package org.sijill.document;

/**
 * The original of a document, to be given out as a download and in no other way.
 *
 * @param name as it came
 */
public record DocumentFile(String name, DocumentType type, byte[] content) {

    /** Without the name, which may be personal. */
    @Override
    public String toString() {
        return "DocumentFile[type=" + type + "]";
    }
}
