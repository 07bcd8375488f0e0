package org.sijill.research;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a social researcher saw at a family's home, read from what he typed.
 *
 * @param form version of the form it was given in
 * @param reasons why he recommends it
 * @param familyWords what the family says itself, in its own words; empty if nothing was written down
 * @param seenAt where it is; null if nobody measured it
 */
public record ResearchReport(
        int form,
        Housing housing,
        Social social,
        Economy economy,
        Health health,
        Recommendation recommendation,
        String reasons,
        String familyWords,
        Position seenAt)
        implements Serializable {

    private static final int CROWDED = 3;

    /**
     * @return whether more than three persons sleep in a room
     * @see "reference.md §2.3, D1"
     */
    public boolean isCrowded() {
        return social.persons() > housing.rooms() * CROWDED;
    }

    public Optional<Position> position() {
        return Optional.ofNullable(seenAt);
    }

    /** Nothing of it: it is personal. */
    @Override
    public String toString() {
        return "ResearchReport[form=" + form + "]";
    }
}
