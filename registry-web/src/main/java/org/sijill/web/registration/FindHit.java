package org.sijill.web.registration;

import java.util.List;

/**
 * What the find box found, as a line of its list.
 *
 * @param address where it opens
 * @param name words of the name of whoever was found, or applied; none if it is not told yet
 * @param civilNumber empty if he has none
 * @param facts where, and what of it
 * @param status the family's or the application's
 * @param statusText what is said instead of the status's own word; empty if nothing is
 * @param verification how far an application is verified; null of a family, and where nobody asks
 * @param reasons why it was found, in words
 */
public record FindHit(
        String number,
        String address,
        List<Piece> name,
        String civilNumber,
        String facts,
        Enum<?> status,
        String statusText,
        Enum<?> verification,
        List<String> reasons) {

    /**
     * A word of a name.
     *
     * @param found whether it is what was typed
     */
    public record Piece(String text, boolean found) {}
}
