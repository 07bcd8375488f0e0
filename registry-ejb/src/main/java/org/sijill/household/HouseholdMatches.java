package org.sijill.household;

import java.util.List;

/**
 * The families that were found, the nearest first: whole words and numbers before their beginnings, heads before other members.
 *
 * @param more whether there are more than these
 */
public record HouseholdMatches(List<HouseholdMatch> rows, boolean more) {

    public static final HouseholdMatches NONE = new HouseholdMatches(List.of(), false);
}
