package org.sijill.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Open work of one holder in one office.
 *
 * @param holder account that has it; null for what nobody has taken, and for what the citizen has
 * @param officeCode the office that has to do it
 * @param open items, those the citizen has included
 * @param late past their limit and not with the citizen
 * @param soon not late, and due before the end of tomorrow
 * @param paused with the citizen
 * @param young cases of five calendar days at the most, since they were handed in
 * @param middle of six to ten
 * @param older of eleven to twenty
 * @param oldest of more than twenty
 */
public record LoadRow(
        UUID holder,
        String officeCode,
        long open,
        long late,
        long soon,
        long paused,
        long young,
        long middle,
        long older,
        long oldest) {

    /** @return both together, as of this holder and office */
    public LoadRow and(LoadRow other) {
        return new LoadRow(
                holder,
                officeCode,
                open + other.open,
                late + other.late,
                soon + other.soon,
                paused + other.paused,
                young + other.young,
                middle + other.middle,
                older + other.older,
                oldest + other.oldest);
    }

    /** @return holder and office */
    List<Object> key() {
        return Arrays.asList(holder, officeCode);
    }

    /** @return nothing, of this holder */
    public static LoadRow none(UUID holder, String officeCode) {
        return new LoadRow(holder, officeCode, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
