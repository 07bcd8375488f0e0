package org.sijill.change;

import java.util.UUID;
import org.sijill.household.HouseholdId;

/**
 * Something that is held of a family is to be otherwise.
 *
 * @param reasonCase the case that it remedies
 * @param reasonNumber as people read it
 * @param shown version of the family's file, as it was shown to whoever proposes
 */
public record ProposeChange(UUID reasonCase, String reasonNumber, HouseholdId household, long shown, Change change) {}
