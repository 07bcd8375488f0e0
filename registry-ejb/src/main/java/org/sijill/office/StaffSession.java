package org.sijill.office;

import java.util.List;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;

/**
 * Who is behind a running session, as things stand now.
 *
 * @param actor holds no permission but to change the password while {@code mustChange}
 * @param name the owner's
 * @param language of the profile
 * @param office name of the office he works in
 * @param roles names, in the order of the role table
 */
public record StaffSession(
        Actor actor,
        BilingualName name,
        Language language,
        BilingualName office,
        List<BilingualName> roles,
        boolean mustChange) {

    public StaffSession {
        roles = List.copyOf(roles);
    }
}
