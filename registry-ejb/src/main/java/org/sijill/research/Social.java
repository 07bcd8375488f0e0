package org.sijill.research;

import java.io.Serializable;

/**
 * Who lives there and who stands by them.
 *
 * @param persons who live there, 1 to 99
 * @param outOfSchool children of school age who go to none, 0 to 99
 * @param note in the researcher's words; empty if there are none
 */
public record Social(int persons, int outOfSchool, Supporter supporter, String note) implements Serializable {

    @Override
    public String toString() {
        return "social";
    }
}
