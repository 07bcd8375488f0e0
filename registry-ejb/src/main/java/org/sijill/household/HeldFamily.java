package org.sijill.household;

import java.util.UUID;
import org.sijill.security.CaseReference;

/**
 * Whose file it is and how the family is reached; to send to, and to show to nobody.
 *
 * @param head who is responsible for it
 * @param headDied the civil register told that he died, and nobody took his place yet
 * @param mobile eight digits; empty if the registry holds no phone of it
 */
public record HeldFamily(CaseReference family, UUID head, boolean headDied, String mobile) {

    /** Neither person nor phone: they are personal. */
    @Override
    public String toString() {
        return "HeldFamily[" + family.id() + "]";
    }
}
