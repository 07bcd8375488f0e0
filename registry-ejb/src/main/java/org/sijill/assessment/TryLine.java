package org.sijill.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * That a researcher was at the door, as it is read.
 *
 * @param madeBy his account
 * @param who refused; empty otherwise
 * @param what was told of it; may be empty
 */
public record TryLine(TryResult result, Instant triedAt, UUID madeBy, String who, String what) implements Serializable {

    /** Without who and what: they are personal. */
    @Override
    public String toString() {
        return "TryLine[" + result + "]";
    }
}
