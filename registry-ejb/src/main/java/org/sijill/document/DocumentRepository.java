package org.sijill.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sijill.common.NotAvailableException;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Documents within what the actor may reach. */
@ApplicationScoped
class DocumentRepository {

    private final EntityManager entities;

    @Inject
    DocumentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected DocumentRepository() {
        this(null);
    }

    void add(Document document, byte[] content) {
        entities.persist(document);
        // first the row that the content refers to
        entities.flush();
        entities.persist(DocumentContent.of(document, content));
    }

    /** @return those of a case that were not taken back, the oldest first */
    List<Document> of(Actor actor, UUID caseId) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select d from Document d where d.caseId = :caseId and d.removedAt is null and"
                                        + scope.restrict("d") + "order by d.addedAt, d.id",
                                Document.class)
                        .setParameter("caseId", caseId))
                .getResultList();
    }

    /** @return those of these cases that were not taken back; one statement */
    List<Document> of(Actor actor, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select d from Document d where d.caseId in :cases and d.removedAt is null and"
                                        + scope.restrict("d"),
                                Document.class)
                        .setParameter("cases", cases))
                .getResultList();
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    Document get(Actor actor, DocumentId id) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select d from Document d where d.id = :id and d.removedAt is null and"
                                        + scope.restrict("d"),
                                Document.class)
                        .setParameter("id", id.value()))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    byte[] content(Actor actor, DocumentId id) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select c.bytes from Document d, DocumentContent c where c.documentId = d.id and d.id = :id"
                                        + " and d.removedAt is null and" + scope.restrict("d"),
                                byte[].class)
                        .setParameter("id", id.value()))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }
}
