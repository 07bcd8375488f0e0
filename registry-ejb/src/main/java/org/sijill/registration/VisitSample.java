package org.sijill.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which applications are drawn for a visit though no other rule asks for one. Drawn by the number alone: nobody chooses, nobody
 * foresees it before the number is given, and whoever audits draws the same again.
 *
 * @see "reference.md §2.4 SM-1: sample 5 %"
 */
final class VisitSample {

    private static final int HUNDRED = 100;

    private VisitSample() {}

    /**
     * @param number of the application
     * @param share per cent of all applications
     */
    static boolean draws(String number, int share) {
        return Long.remainderUnsigned(
                        Integer.toUnsignedLong(ByteBuffer.wrap(hash(number)).getInt()), HUNDRED)
                < share;
    }

    private static byte[] hash(String number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
