package org.sijill.security;

import java.util.Collection;
import org.sijill.common.BusinessException;

/** Nobody decides what he filed, edited or checked. Judged from the record, never from a process variable. */
public final class FourEyes {

    private FourEyes() {}

    public static boolean allows(Actor actor, Collection<ActorId> workedOnIt) {
        return !workedOnIt.contains(actor.id());
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor worked on it himself */
    public static void check(Actor actor, Collection<ActorId> workedOnIt) {
        if (!allows(actor, workedOnIt)) {
            throw new BusinessException("security.error.fourEyes");
        }
    }
}
