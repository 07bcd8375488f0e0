package org.sijill.office;

import java.util.Set;
import org.sijill.security.OfficeCode;

/**
 * What an account may reach and do.
 *
 * @param office where its owner works
 * @param area how far it reaches from there
 * @param level highest confidentiality level, 0 to 4
 * @param roles codes of assignable roles, at least one
 */
public record Authority(OfficeCode office, AreaKind area, int level, Set<String> roles) {

    /** @throws IllegalArgumentException if the level is none */
    public Authority {
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("no such confidentiality level");
        }
        roles = Set.copyOf(roles);
    }
}
