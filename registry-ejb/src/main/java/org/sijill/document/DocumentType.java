package org.sijill.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is, told from its first bytes; whatever is none of these is not taken. */
public enum DocumentType {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final String ending;
    private final byte[] begin;

    DocumentType(String mediaType, String ending, byte[] begin) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begin = begin;
    }

    static Optional<DocumentType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.begin.length
                        && Arrays.equals(content, 0, type.begin.length, type.begin, 0, type.begin.length))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the names under which it is given out: without a dot. */
    public String ending() {
        return ending;
    }
}
