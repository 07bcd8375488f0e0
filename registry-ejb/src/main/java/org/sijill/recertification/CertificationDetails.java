package org.sijill.recertification;

import java.time.Instant;
import java.time.LocalDate;
import org.sijill.household.HouseholdId;

/**
 * Until when a family's data count as confirmed.
 *
 * @param nextOn last day on which it holds, that day included
 * @param reported what the family says has changed, in its own words; empty if it says nothing
 * @param reportedAt null unless it said that something changed
 * @param reopenUntil last day on which a closed file is opened again without a new form; null unless it is closed
 */
public record CertificationDetails(
        CertificationId id,
        HouseholdId household,
        String number,
        CertificationStage stage,
        LocalDate certifiedOn,
        CertificationWay way,
        LocalDate nextOn,
        String reported,
        Instant reportedAt,
        LocalDate reopenUntil) {

    /** @return whether a word of the family's is enough: it is in its hand, or closed and not for too long */
    public boolean isConfirmable(LocalDate today) {
        return stage.isInHand() || (reopenUntil != null && !today.isAfter(reopenUntil));
    }
}
