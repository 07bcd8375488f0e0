package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** How cases stand, and what was decided about them. */
@ApplicationScoped
class VerificationRepository {

    /** For whoever reached the case itself. */
    private static final AccessScope EVERYWHERE = AccessScope.of(Actor.system("verification", Set.of()));

    private final EntityManager entities;

    @Inject
    VerificationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected VerificationRepository() {
        this(null);
    }

    void add(SettledConflict settled) {
        entities.persist(settled);
    }

    void add(CaseVerification begun) {
        entities.persist(begun);
    }

    /** @return the oldest first */
    List<SettledConflict> settled(UUID caseId) {
        var query = entities.createQuery(
                        "select s from SettledConflict s where s.caseId = :case and" + EVERYWHERE.restrict("s")
                                + "order by s.settledAt, s.id",
                        SettledConflict.class)
                .setParameter("case", caseId);
        return EVERYWHERE.bind(query).getResultList();
    }

    Optional<CaseVerification> find(UUID caseId) {
        var query = entities.createQuery(
                        "select v from CaseVerification v where v.caseId = :case and" + EVERYWHERE.restrict("v"),
                        CaseVerification.class)
                .setParameter("case", caseId);
        return EVERYWHERE.bind(query).getResultStream().findFirst();
    }

    /** @return those of these that the actor reaches; one statement */
    Map<UUID, VerificationStanding> standings(Actor actor, Collection<UUID> cases) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select v.caseId, v.standing from CaseVerification v where v.caseId in :cases and"
                                + scope.restrict("v"),
                        Object[].class)
                .setParameter("cases", cases);
        var found = new HashMap<UUID, VerificationStanding>();
        scope.bind(query).getResultList().forEach(row -> found.put((UUID) row[0], (VerificationStanding) row[1]));
        return found;
    }
}
