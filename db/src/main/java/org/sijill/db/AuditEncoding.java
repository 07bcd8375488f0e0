package org.sijill.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical form of a line of the audit log, and its hash. The database seals with its own {@code audit_hash}; whoever
 * can change the log can change that too, so the verification recomputes here and a test holds the two together.
 *
 * @see "ADR 0016"
 */
final class AuditEncoding {

    /** Names the form, so that a later one with more columns cannot be taken for this one. */
    private static final String FORM = "sijill-audit-1";

    static final byte[] BEFORE_FIRST = new byte[32];

    private final MessageDigest digest = sha256();
    private final StringBuilder text = new StringBuilder(512);

    /**
     * @param sealedAt microseconds since 1970-01-01T00:00Z
     * @param event every column of the event in the table's order; null where the column is null
     */
    byte[] hash(long seq, byte[] previous, long sealedAt, String... event) {
        text.setLength(0);
        part(FORM);
        part(Long.toString(seq));
        part(HexFormat.of().formatHex(previous));
        part(Long.toString(sealedAt));
        for (var column : event) {
            part(column);
        }
        return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void part(String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
