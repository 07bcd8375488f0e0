package org.sijill.common;

/**
 * A check digit that finds every single wrong digit and every swap of two neighbours, the two slips people make when a
 * number is read aloud or copied from paper.
 *
 * @see "H. M. Damm, Total anti-symmetrische Quasigruppen, 2004"
 */
public final class DammDigit {

    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    private DammDigit() {}

    /**
     * @param digits Latin digits only
     * @throws IllegalArgumentException if {@code digits} holds anything else
     */
    public static int of(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit");
            }
            interim = QUASIGROUP[interim][digit];
        }
        return interim;
    }
}
