package org.sijill.lifeevent;

import java.time.LocalDate;
import org.sijill.location.WilayaCode;
import org.sijill.security.CivilNumber;

/**
 * Take an event in.
 *
 * @param id the register's own, 1 to 80 letters, digits and {@code . _ : -}
 * @param sequence null where the register does not count
 * @param other the newborn, the spouse; null where there is none
 * @param wilaya where he lives from then on; null unless it is an address
 */
public record NotifyLifeEvent(
        String id,
        LifeEventKind kind,
        CivilNumber person,
        LocalDate happenedOn,
        Long sequence,
        CivilNumber other,
        WilayaCode wilaya) {

    /** Of whom it tells stays out. */
    @Override
    public String toString() {
        return "NotifyLifeEvent[kind=" + kind + "]";
    }
}
