package org.sijill.household;

/**
 * Why a family was found.
 *
 * @param scrap the digits that were found in the number; empty for a name
 */
public record MatchReason(Kind kind, String scrap) {

    /** What was typed is, or is part of. */
    public enum Kind {
        NAME,
        CIVIL_NUMBER,
        MOBILE,
        HOUSEHOLD_NUMBER
    }
}
