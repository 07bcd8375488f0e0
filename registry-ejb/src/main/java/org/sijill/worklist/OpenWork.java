package org.sijill.worklist;

import java.util.UUID;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/**
 * A line of the sums over all that is open: open items of one holder that ask for one permission in one office, or those of one village.
 *
 * @param permission what whoever does them must hold; null in a line of a village
 * @param level of the cases; in a line of a village the highest
 * @param found those that were asked for
 */
public record OpenWork(
        UUID holder,
        String officeCode,
        String permission,
        int level,
        String place,
        String village,
        long open,
        long late,
        long soon,
        long paused,
        long young,
        long middle,
        long older,
        long oldest,
        long found) {

    boolean isOfVillage() {
        return permission == null;
    }

    boolean isFor(Actor actor) {
        return actor.may(permission, new OfficeCode(officeCode), level);
    }

    LoadRow load() {
        return new LoadRow(holder, officeCode, open, late, soon, paused, young, middle, older, oldest);
    }
}
