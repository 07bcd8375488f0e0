package org.sijill.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number under which people know a case, read aloud and typed from paper: {@code A-26-004217-4}, or {@code
 * H-DA-001204-9} where the kind is counted by governorate.
 *
 * @param kind one Latin capital letter: what is numbered
 * @param group the year's last two digits, or the governorate's two letters; a sequence runs within it
 * @param sequence 1 to 999999
 * @see "reference.md §2.6"
 */
public record CaseNumber(char kind, String group, int sequence) {

    /** Added to a sequence, for its leading zeros. */
    private static final int A_MILLION = 1_000_000;

    private static final Pattern GROUP = Pattern.compile("[0-9]{2}|[A-Z]{2}");
    private static final Pattern TYPED = Pattern.compile("([A-Z])([0-9]{2}|[A-Z]{2})([0-9]{6})([0-9])");
    /** Blanks, dashes of every kind, and the invisible marks that copying from right-to-left text brings along. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_]+");

    /** @throws IllegalArgumentException if a part is out of range */
    public CaseNumber {
        if (kind < 'A' || kind > 'Z' || !GROUP.matcher(group).matches() || sequence < 1 || sequence > 999_999) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** @param year in full, 2026 */
    public static CaseNumber ofYear(char kind, int year, int sequence) {
        return new CaseNumber(kind, String.format(Locale.ROOT, "%02d", year % 100), sequence);
    }

    /** @param governorate its two letters, as in ISO 3166-2:OM without the country */
    public static CaseNumber ofGovernorate(char kind, String governorate, int sequence) {
        return new CaseNumber(kind, governorate, sequence);
    }

    /**
     * Reads a number as typed: in Latin or Arabic-Indic digits, capital or small letters, with or without dashes and blanks.
     *
     * @throws BusinessException {@code common.error.caseNumber} if a digit is missing, too many or wrong
     */
    public static CaseNumber parse(String typed) {
        return find(typed).orElseThrow(() -> new BusinessException("common.error.caseNumber"));
    }

    /** Reads a number as {@link #parse} does; empty if a digit is missing, too many or wrong. */
    public static Optional<CaseNumber> find(String typed) {
        var bare = BETWEEN.matcher(Digits.latin(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        var parts = TYPED.matcher(bare);
        if (parts.matches() && !"000000".equals(parts.group(3))) {
            var number = new CaseNumber(parts.group(1).charAt(0), parts.group(2), Integer.parseInt(parts.group(3)));
            if (number.check() == Integer.parseInt(parts.group(4))) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** @return the check digit over all digits of the number, the year's included */
    public int check() {
        var year = Character.isDigit(group.charAt(0)) ? group : "";
        return DammDigit.of(year + digits());
    }

    private String digits() {
        return Integer.toString(A_MILLION + sequence).substring(1);
    }

    /** @return as printed, in Latin letters and digits */
    @Override
    public String toString() {
        return kind + "-" + group + "-" + digits() + "-" + check();
    }
}
