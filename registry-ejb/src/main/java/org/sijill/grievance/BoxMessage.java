package org.sijill.grievance;

import java.time.Instant;

/**
 * A message in the box of a grievance, as either side reads it. Who of the office wrote it is not told.
 *
 * @param fromOffice false if whoever complains wrote it
 */
public record BoxMessage(boolean fromOffice, String words, Instant sentAt) {

    /** Without the words, which are personal. */
    @Override
    public String toString() {
        return "BoxMessage[fromOffice=" + fromOffice + ", sentAt=" + sentAt + "]";
    }
}
