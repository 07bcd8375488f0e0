package org.sijill.audit;

import java.util.Optional;
import java.util.TreeSet;
import org.sijill.security.Actor;

/**
 * Who stands behind a line of the log, and how he came.
 *
 * @param actorId null if nobody was logged in
 * @param roles codes in alphabetical order with commas
 * @param officeCode where he works; null if nobody was logged in
 */
record Caller(String actorId, String name, String roles, String officeCode, String reference, String channel) {

    private static final String NOBODY = "anonymous";

    static Caller of(Optional<Actor> actor, RequestReference request) {
        return actor.map(who -> new Caller(
                        who.id().toString(),
                        who.name(),
                        String.join(",", new TreeSet<>(who.roles())),
                        who.office().value(),
                        request.value(),
                        request.channel()))
                .orElseGet(() -> new Caller(null, NOBODY, "", null, request.value(), request.channel()));
    }
}
