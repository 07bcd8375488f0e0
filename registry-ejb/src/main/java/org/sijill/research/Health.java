package org.sijill.research;

import java.io.Serializable;
import java.util.Map;

/**
 * How the members of the family are.
 *
 * @param difficulties of whoever has most difficulty, in each ability
 * @param who has them; empty if nobody has
 * @param note in the researcher's words; empty if there are none
 */
public record Health(Map<Ability, Difficulty> difficulties, String who, ChronicCare chronic, String note)
        implements Serializable {

    public Health {
        difficulties = Map.copyOf(difficulties);
    }

    /**
     * @return whether somebody has a lot of difficulty in something, or cannot do it, or is ill and not followed
     * @see "reference.md §2.3, H1 and H2"
     */
    public boolean isPoor() {
        return chronic == ChronicCare.NOT_FOLLOWED
                || difficulties.values().stream()
                        .anyMatch(degree -> degree == Difficulty.A_LOT || degree == Difficulty.CANNOT);
    }

    @Override
    public String toString() {
        return "health";
    }
}
