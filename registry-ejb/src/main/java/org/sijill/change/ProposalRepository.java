package org.sijill.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sijill.common.NotAvailableException;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Proposals, within what the actor may reach of the families they are about. */
@ApplicationScoped
class ProposalRepository {

    private final EntityManager entities;

    @Inject
    ProposalRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected ProposalRepository() {
        this(null);
    }

    void add(ChangeProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /**
     * Whoever settles the same one at the same moment waits until this transaction ends.
     *
     * @throws NotAvailableException if there is none, or its family lies beyond the actor's reach
     */
    ChangeProposal take(Actor actor, ChangeId id) {
        return search(actor, "c.id = :wanted", id.value(), LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    /** @return what was ever proposed for a reason, in its order */
    List<ChangeProposal> of(Actor actor, UUID reasonCase) {
        return search(actor, "c.reasonCase = :wanted", reasonCase, LockModeType.NONE);
    }

    private List<ChangeProposal> search(Actor actor, String condition, UUID wanted, LockModeType lock) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select c from ChangeProposal c where " + condition + " and" + scope.restrict("c")
                                + "order by c.proposedAt, c.id",
                        ChangeProposal.class)
                .setParameter("wanted", wanted)
                .setLockMode(lock);
        return scope.bind(query).getResultList();
    }
}
