package org.sijill.security;

import java.util.Optional;

/** Who stands behind an account. A port: accounts belong to a feature above those that give work to somebody. */
public interface StaffActors {

    /** @return what he may do as things stand now; empty if there is no such account, or it is shut out */
    Optional<Actor> find(ActorId account);
}
