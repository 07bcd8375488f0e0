package org.sijill.verification;

import java.time.Instant;
import java.util.Optional;
import org.sijill.declaration.Part;
import org.sijill.security.CivilNumber;

/**
 * One thing that a declaration and a register say.
 *
 * @param source the register
 * @param whose of whom they say it
 * @param name as declared, else as registered
 * @param part that declares him; empty if nobody does
 * @param declared as an ISO date, an amount, a constant's name or as it was written; empty text if it was not said
 * @param registered the same of the register; empty text if it says nothing
 * @param settled how it was decided; empty if it was not
 */
public record Compared(
        Register source,
        CivilNumber whose,
        String name,
        Optional<Part> part,
        RegisterAspect aspect,
        Verdict verdict,
        String declared,
        String registered,
        Confidence confidence,
        Instant fetchedAt,
        Optional<Settlement> settled) {

    /** @return by which it is named in a form, the same as long as both say the same */
    public String key() {
        return aspect + "-" + Integer.toHexString((whose.value() + '|' + declared + '|' + registered).hashCode());
    }

    /** @return whether somebody has to decide it */
    public boolean isOpen() {
        return verdict == Verdict.DIFFERS && settled.isEmpty();
    }

    Compared settledBy(Optional<Settlement> settlement) {
        return new Compared(
                source, whose, name, part, aspect, verdict, declared, registered, confidence, fetchedAt, settlement);
    }

    /** Without what is said and of whom. */
    @Override
    public String toString() {
        return aspect + " " + verdict;
    }
}
