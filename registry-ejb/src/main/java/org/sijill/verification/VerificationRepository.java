package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** How cases stand, and what was decided about them. */
@ApplicationScoped
class VerificationRepository {

    /** For whoever reached the case itself. */
    private static final AccessScope EVERYWHERE = AccessScope.of(Actor.system("verification", Set.of()));

    /** Whoever computes how a case stands does so one after the other: the row is held until the transaction ends. */
    private static final String BEGIN =
            """
            insert into verification (case_id, office_code, confidentiality_level, standing, open_conflicts, version)
            values (?1, ?2, ?3, 'UNVERIFIED', 0, 1)
            on conflict on constraint pk_verification do update set version = verification.version + 1
            returning standing, open_conflicts
            """;

    private final EntityManager entities;

    @Inject
    VerificationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected VerificationRepository() {
        this(null);
    }

    /** Written at once: how the case stands is computed from it in the same transaction. */
    void add(SettledConflict settled) {
        entities.persist(settled);
        entities.flush();
    }

    /**
     * As the lists have it.
     *
     * @param openConflicts how many wait to be decided
     */
    record Listed(VerificationStanding standing, int openConflicts) {}

    /** @return what was decided of a case's conflicts, the oldest first; for whoever reached the case itself */
    List<SettledConflict> settled(UUID caseId) {
        var query = entities.createQuery(
                        "select s from SettledConflict s where s.caseId = :case and" + EVERYWHERE.restrict("s")
                                + "order by s.settledAt, s.id",
                        SettledConflict.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("case", caseId);
        return EVERYWHERE.bind(query).getResultList();
    }

    /** What else waits to be written need not go first. */
    Listed begin(CaseReference about) {
        var row = (Object[]) entities.createNativeQuery(BEGIN)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, about.id())
                .setParameter(2, about.office().value())
                .setParameter(3, about.level())
                .getSingleResult();
        return new Listed(VerificationStanding.valueOf((String) row[0]), ((Number) row[1]).intValue());
    }

    void stands(UUID caseId, Listed now) {
        var query = entities.createQuery("update CaseVerification v set v.standing = :standing,"
                        + " v.openConflicts = :open where v.caseId = :case and" + EVERYWHERE.restrict("v"))
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("standing", now.standing())
                .setParameter("open", now.openConflicts())
                .setParameter("case", caseId);
        EVERYWHERE.bind(query).executeUpdate();
    }

    /** The case belongs to another office from now on. */
    void move(UUID caseId, OfficeCode office) {
        for (var entity : List.of("RegisterQuery", "SettledConflict", "CaseVerification")) {
            var query = entities.createQuery("update " + entity + " e set e.officeCode = :office,"
                            + " e.version = e.version + 1 where e.caseId = :case and" + EVERYWHERE.restrict("e"))
                    .setParameter("office", office.value())
                    .setParameter("case", caseId);
            EVERYWHERE.bind(query).executeUpdate();
        }
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
