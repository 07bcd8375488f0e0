package org.sijill.recertification;

import org.sijill.household.HouseholdId;

/**
 * What the branch found when it asked a family what had changed.
 *
 * @param shown what was on the page
 * @param note what has changed; may be empty if nothing has
 */
public record RecordFinding(HouseholdId family, CertificationId shown, CertificationFinding finding, String note) {

    /** Not the note: it is personal. */
    @Override
    public String toString() {
        return "RecordFinding[" + family + "]";
    }
}
