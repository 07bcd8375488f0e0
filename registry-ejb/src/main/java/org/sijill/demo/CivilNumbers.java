package org.sijill.demo;

import org.sijill.security.CivilNumber;

/**
 * Invented civil numbers: one for each place in each family, no two alike. Those of older people have seven digits, all others
 * begin with 8, so that they are neither the demo accounts' nor the demo applications'.
 */
final class CivilNumbers {

    private static final int PLACES = 16;
    private static final int FIRST = 4_211;
    private static final int SHORT_FROM_AGE = 50;
    private static final long SHORT_FROM = 1_000_000;
    private static final long SHORT_COUNT = 9_000_000;
    private static final long LONG_FROM = 80_000_000;
    private static final long LONG_COUNT = 10_000_000;

    /** Without a common divisor with the count, so that every place has a number of its own. */
    private static final long SHORT_STEP = 5_741_113;

    private static final long LONG_STEP = 3_718_637;

    private CivilNumbers() {}

    /**
     * @param place 0 to 15
     * @param age which does not change with the day for which a family is invented
     */
    static CivilNumber of(int family, int place, int age) {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("a family has places 0 to 15");
        }
        var number = FIRST + (long) family * PLACES + place;
        var drawn = age >= SHORT_FROM_AGE
                ? SHORT_FROM + number * SHORT_STEP % SHORT_COUNT
                : LONG_FROM + number * LONG_STEP % LONG_COUNT;
        return new CivilNumber(Long.toString(drawn));
    }
}
