package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Letters within what the actor may reach. */
@ApplicationScoped
class LetterRepository {

    private static final char KIND = 'L';
    private static final int MOST_AT_ONCE = 1_000;

    private final EntityManager entities;

    @Inject
    LetterRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected LetterRepository() {
        this(null);
    }

    /**
     * @param year in full; each year counts from 1, gaps allowed
     * @return a number nobody has
     */
    CaseNumber nextNumber(int year) {
        var next = (Number) entities.createNativeQuery("select nextval('sijill.letter_number_" + year + "')")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return CaseNumber.ofYear(KIND, year, next.intValue());
    }

    void add(Letter letter) {
        entities.persist(letter);
    }

    void add(LetterContent content) {
        entities.persist(content);
    }

    Optional<Letter> find(Actor actor, UUID caseId, LetterKind kind, String occasion) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select l from Letter l where l.caseId = :caseId and l.kind = :kind"
                                        + " and l.occasion = :occasion and" + scope.restrict("l"),
                                Letter.class)
                        .setParameter("caseId", caseId)
                        .setParameter("kind", kind)
                        .setParameter("occasion", occasion))
                .getResultStream()
                .findFirst();
    }

    /** @return those of a case, the oldest first */
    List<Letter> of(Actor actor, UUID caseId) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select l from Letter l where l.caseId = :caseId and" + scope.restrict("l")
                                        + "order by l.issuedAt, l.id",
                                Letter.class)
                        .setParameter("caseId", caseId))
                .getResultList();
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    Letter get(Actor actor, LetterId id) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select l from Letter l where l.id = :id and" + scope.restrict("l"), Letter.class)
                        .setParameter("id", id.value()))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    /** @return the PDF; empty if there is none within the actor's reach, or it is not made yet */
    Optional<byte[]> findContent(Actor actor, LetterId id, Language language) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select c.bytes from Letter l, LetterContent c where c.letterId = l.id and l.id = :id"
                                        + " and c.language = :language and" + scope.restrict("l"),
                                byte[].class)
                        .setParameter("id", id.value())
                        .setParameter("language", language))
                .getResultStream()
                .findFirst();
    }

    /** @return those whose paper is not made yet, the oldest first; not all, if they are very many */
    List<LetterId> unmade(Actor actor) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                        "select l.id from Letter l where l.madeAt is null and" + scope.restrict("l")
                                + "order by l.issuedAt",
                        UUID.class))
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .map(LetterId::new)
                .toList();
    }

    /**
     * Its paper is there. Says nothing of what the letter tells, so it is no change of it and no new version: whoever revokes it in
     * the same moment is not overtaken.
     */
    void made(Actor actor, LetterId id, Instant now) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "update Letter l set l.madeAt = :now, l.version = l.version where l.id = :id and"
                                + scope.restrict("l"))
                .setParameter("now", now)
                .setParameter("id", id.value());
        scope.bind(query).executeUpdate();
    }

    /** Whoever holds the paper asks, not an actor; so nothing of it is told but to who has its check code too. */
    Optional<Letter> findPrinted(CaseNumber number) {
        return entities.createQuery("select l from Letter l where l.number = :number", Letter.class)
                .setParameter("number", number.toString())
                .getResultStream()
                .findFirst();
    }
}
