package org.sijill.declaration;

import java.util.Optional;
import org.sijill.person.Sex;

/**
 * One thing that a declaration says otherwise than the registry.
 *
 * @param whose of whom it is said; empty if it is said of the family, or of a member whose data the reader may not see
 * @param registered empty if the registry says nothing of it
 * @param declared empty if the declaration leaves it out
 */
public record Difference(Aspect aspect, Optional<Whose> whose, Optional<Stated> registered, Optional<Stated> declared) {

    /**
     * Of whom something is said.
     *
     * @param english empty if the card has none
     */
    public record Whose(String arabic, String english, Sex sex) {

        /** Not the name: it is personal, and this text lands in logs. */
        @Override
        public String toString() {
            return "somebody";
        }
    }
}
