package org.sijill.research;

import java.io.Serializable;
import org.sijill.household.DwellingKind;
import org.sijill.household.Tenure;

/**
 * What the family lives in, as it was seen.
 *
 * @param rooms to sleep in, 0 to 99
 * @param note in the researcher's words; empty if there are none
 */
public record Housing(
        DwellingKind kind,
        Tenure tenure,
        int rooms,
        Condition condition,
        WaterSupply water,
        PowerSupply power,
        ToiletKind toilet,
        String note)
        implements Serializable {

    /**
     * @return whether the dwelling itself harms whoever lives in it
     * @see "reference.md §2.3, D2 and D3"
     */
    public boolean isPoor() {
        return kind == DwellingKind.NONE
                || condition == Condition.UNSAFE
                || water == WaterSupply.UNRELIABLE
                || power == PowerSupply.NONE
                || toilet != ToiletKind.PRIVATE;
    }

    @Override
    public String toString() {
        return "housing";
    }
}
