package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sijill.security.ActorId;

/** The votes of an application that the caller has read already, within what he may reach. */
@ApplicationScoped
class CommitteeVoteRepository {

    private final EntityManager entities;

    @Inject
    CommitteeVoteRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected CommitteeVoteRepository() {
        this(null);
    }

    void add(CommitteeVote vote) {
        entities.persist(vote);
    }

    /** @return the earliest first */
    List<CommitteeVote> of(Application application, int round) {
        return entities.createQuery(
                        "select v from CommitteeVote v where v.applicationId = :application and v.round = :round"
                                + " order by v.votedAt, v.id",
                        CommitteeVote.class)
                .setParameter("application", application.id().value())
                .setParameter("round", round)
                .getResultList();
    }

    /** @return those of these applications on which this member ever voted */
    List<UUID> by(ActorId member, Collection<UUID> applications) {
        if (applications.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct v.applicationId from CommitteeVote v"
                                + " where v.memberId = :member and v.applicationId in :applications",
                        UUID.class)
                .setParameter("member", member.value())
                .setParameter("applications", applications)
                .getResultList();
    }
}
