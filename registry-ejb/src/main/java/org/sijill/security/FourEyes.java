package org.sijill.security;

import java.util.Arrays;
import java.util.Collection;
import org.sijill.common.BusinessException;

/** Nobody decides what he filed, edited, checked or visited. Judged from the record, never from a process variable. */
public final class FourEyes {

    private FourEyes() {}

    public static boolean allows(Actor actor, Collection<ActorId> workedOnIt) {
        return !workedOnIt.contains(actor.id());
    }

    /**
     * The same for a delegate: as long as he decides by what was lent to him, the delegator's hand counts as his own.
     *
     * @param deciding the permissions by which it is decided, of which one may be lent
     */
    public static boolean allows(Actor actor, Collection<ActorId> workedOnIt, String... deciding) {
        return allows(actor, workedOnIt)
                && Arrays.stream(deciding)
                        .flatMap(permission -> actor.standingIn(permission).stream())
                        .noneMatch(lent -> workedOnIt.contains(lent.delegator()));
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor worked on it, or he for whom he decides it */
    public static void check(Actor actor, Collection<ActorId> workedOnIt, String... deciding) {
        if (!allows(actor, workedOnIt, deciding)) {
            throw new BusinessException("security.error.fourEyes");
        }
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor worked on it himself */
    public static void check(Actor actor, Collection<ActorId> workedOnIt) {
        if (!allows(actor, workedOnIt)) {
            throw new BusinessException("security.error.fourEyes");
        }
    }
}
