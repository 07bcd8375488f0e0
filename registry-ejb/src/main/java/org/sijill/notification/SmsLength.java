package org.sijill.notification;

/**
 * How long a text is as an SMS.
 *
 * @param characters of the text
 * @param parts it is sent and paid in
 * @param tooLong more than a citizen is sent at once: two parts of an Arabic text, one of a Latin one
 * @see "3GPP TS 23.038: 70 characters of other scripts, 67 a part; 160 of the Latin alphabet, 153 a part"
 */
public record SmsLength(int characters, int parts, boolean tooLong) {

    private static final int LONGEST_ARABIC = 134;
    private static final int LONGEST_LATIN = 160;

    static SmsLength of(String text) {
        var latin = text.chars().allMatch(character -> character < 128);
        var length = text.length();
        var parts = latin ? parts(length, 160, 153) : parts(length, 70, 67);
        return new SmsLength(length, parts, length > (latin ? LONGEST_LATIN : LONGEST_ARABIC));
    }

    private static int parts(int length, int alone, int together) {
        return length <= alone ? 1 : (length + together - 1) / together;
    }
}
