package org.sijill.security;

import jakarta.persistence.Query;

/**
 * Turns an actor into a query restriction: the one place where role, area and level become SQL. Every query on a protected
 * entity carries it; the SQL seen at the driver during the whole container run is checked for it.
 *
 * <p>A protected entity has the attributes {@code officeCode} and {@code level}.
 */
public final class AccessScope {

    private final Actor actor;

    private AccessScope(Actor actor) {
        this.actor = actor;
    }

    public static AccessScope of(Actor actor) {
        return new AccessScope(actor);
    }

    /**
     * @param alias the entity's alias in the query
     * @return a JPQL condition; give the query to {@link #bind} before it runs
     */
    public String restrict(String alias) {
        return " (" + alias + ".officeCode = :scopeOffice or " + alias + ".officeCode like :scopeArea) and " + alias
                + ".level <= :scopeLevel ";
    }

    public <Q extends Query> Q bind(Q query) {
        query.setParameter("scopeOffice", actor.area().value());
        query.setParameter("scopeArea", actor.area().value() + "-%");
        query.setParameter("scopeLevel", actor.level());
        return query;
    }

    /** @return whether a record of this office and level may be reached */
    public boolean covers(OfficeCode office, int level) {
        return actor.area().covers(office) && level <= actor.level();
    }
}
