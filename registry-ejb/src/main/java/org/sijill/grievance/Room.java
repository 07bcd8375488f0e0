package org.sijill.grievance;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.security.Actor;

/**
 * Who deals with a grievance. The sensitive rooms have people of their own, and nobody else comes upon what lies there, whatever his
 * level.
 *
 * @see "reference.md §3.2, route"
 */
public enum Room {
    BRANCH,
    /** Those who decide, but for whoever decided. */
    DECISIONS,
    PAYMENTS,
    STEWARD,
    HOMES,
    HEADQUARTERS,
    POLICY,
    AUDIT("grievance.audit"),
    PROTECTION("grievance.protect"),
    PRIVACY("grievance.privacy");

    private static final String READ = "grievance.read";

    private final String own;

    Room() {
        this("");
    }

    Room(String own) {
        this.own = own;
    }

    public boolean isSensitive() {
        return !own.isEmpty();
    }

    /** @return what whoever reads what lies here must hold */
    public String reads() {
        return isSensitive() ? own : READ;
    }

    /** @return what whoever triages here must hold */
    public String triages() {
        return isSensitive() ? own : "grievance.triage";
    }

    /** @return what whoever handles here must hold */
    public String handles() {
        return isSensitive() ? own : "grievance.handle";
    }

    /** @return what whoever approves an answer here must hold */
    public String reviews() {
        return isSensitive() ? own : "grievance.review";
    }

    /** @return the rooms whose grievances this actor may come upon; none if he is not there for any */
    static Set<Room> open(Actor actor) {
        return Arrays.stream(values())
                .filter(room -> actor.isSystem() || actor.may(room.reads()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
