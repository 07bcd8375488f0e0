package org.sijill.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sijill.common.Digits;

/**
 * Printed beside the QR, so that nobody passes a paper off as a letter of whose number he knows: 60 random bits, as twelve
 * letters and digits that are not taken for one another.
 *
 * @param value twelve characters, without the dashes it is printed with
 * @see "Crockford's Base32"
 */
record CheckCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^0-9A-Z]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CheckCode next() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return new CheckCode(code.toString());
    }

    /** Reads what was typed from paper: small letters, dashes or none, digits of any script, O for 0 and I or L for 1. */
    static CheckCode typed(String text) {
        var bare = BETWEEN.matcher(Digits.latin(text).toUpperCase(Locale.ROOT)).replaceAll("");
        return new CheckCode(bare.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** Takes as long for a wrong one as for the right one. */
    boolean isSame(CheckCode other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }

    /** @return as printed: {@code 7K4M-92QD-31XB} */
    String printed() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "CheckCode";
    }
}
