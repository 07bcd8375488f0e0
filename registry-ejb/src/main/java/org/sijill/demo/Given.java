package org.sijill.demo;

import org.sijill.person.Sex;

/**
 * A given name.
 *
 * @param weight how often it is met
 */
record Given(Sex sex, Fashion fashion, int weight, String arabic, String english) {

    private static final int OLD_UNTIL = 1975;
    private static final int YOUNG_SINCE = 1992;

    /** When children were given it. */
    enum Fashion {
        OLD,
        ANY,
        YOUNG
    }

    boolean isGivenIn(int year) {
        return switch (fashion) {
            case OLD -> year <= OLD_UNTIL;
            case ANY -> true;
            case YOUNG -> year >= YOUNG_SINCE;
        };
    }
}
