package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.registration.RequestKey;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** A grievance lies within the actor's office and level, and in a room that is open to him. */
@ApplicationScoped
class GrievanceRepository {

    private static final String OPEN = " and g.room in :rooms and";

    private final EntityManager entities;

    @Inject
    GrievanceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected GrievanceRepository() {
        this(null);
    }

    void add(Grievance grievance) {
        entities.persist(grievance);
    }

    void add(Complainant complainant) {
        entities.persist(complainant);
    }

    void add(GrievanceMessage message) {
        entities.persist(message);
    }

    /** Sends what waits, so that it has its new version, and goes before what follows. */
    void flush() {
        entities.flush();
    }

    /** @return a number nobody has; each year counts from 1, gaps allowed */
    CaseNumber next(int year) {
        var sequence = (Number) entities.createNativeQuery("select nextval('sijill.grievance_number_' || ?)")
                .setParameter(1, year)
                .getSingleResult();
        return CaseNumber.ofYear('G', year, sequence.intValue());
    }

    /** @return what this actor filed under this key */
    Optional<Grievance> filed(Actor by, RequestKey key) {
        var scope = AccessScope.of(by);
        return scope.bind(entities.createQuery(
                                "select g from Grievance g where g.told.filedBy = :me and g.told.requestKey = :key and"
                                        + scope.restrict("g"),
                                Grievance.class)
                        .setParameter("me", by.id().value())
                        .setParameter("key", key.value()))
                .getResultStream()
                .findFirst();
    }

    /** @throws GrievanceNotFoundException if there is none within the actor's reach */
    Grievance get(Actor actor, GrievanceId id) {
        return find(actor, id).orElseThrow(GrievanceNotFoundException::new);
    }

    /** @throws GrievanceNotFoundException if there is none within the actor's reach */
    Grievance get(Actor actor, CaseNumber number) {
        return find(actor, number).orElseThrow(GrievanceNotFoundException::new);
    }

    Optional<Grievance> find(Actor actor, GrievanceId id) {
        return one(actor, "g.id = :wanted", id.value(), LockModeType.NONE);
    }

    Optional<Grievance> find(Actor actor, CaseNumber number) {
        return one(actor, "g.number = :wanted", number.toString(), LockModeType.NONE);
    }

    /**
     * To be changed: whoever wants to change it too waits for the end of this transaction, and then reads what it did.
     *
     * @throws GrievanceNotFoundException if there is none within the actor's reach
     */
    Grievance take(Actor actor, GrievanceId id) {
        return one(actor, "g.id = :wanted", id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(GrievanceNotFoundException::new);
    }

    private Optional<Grievance> one(Actor actor, String condition, Object wanted, LockModeType lock) {
        var rooms = Room.open(actor);
        if (rooms.isEmpty()) {
            return Optional.empty();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select g from Grievance g where " + condition + OPEN + scope.restrict("g"),
                                Grievance.class)
                        .setParameter("wanted", wanted)
                        .setParameter("rooms", rooms)
                        .setLockMode(lock))
                .getResultStream()
                .findFirst();
    }

    /** @return the grievance of whoever complained, who is its actor */
    Grievance own(Actor complainant, LockModeType lock) {
        var scope = AccessScope.of(complainant);
        return scope.bind(entities.createQuery(
                                "select g from Grievance g where g.id = :me and" + scope.restrict("g"), Grievance.class)
                        .setParameter("me", complainant.id().value())
                        .setLockMode(lock))
                .getResultStream()
                .findFirst()
                .orElseThrow(GrievanceNotFoundException::new);
    }

    /** @return who complains; empty if it is anonymous, or lies beyond the actor's reach */
    Optional<Complainant> complainant(Actor actor, Grievance grievance) {
        return beside(actor, grievance, "Complainant", Complainant.class, "").stream()
                .findFirst();
    }

    /** @return the messages of a grievance, the oldest first; none if it lies beyond the actor's reach */
    List<BoxMessage> messages(Actor actor, Grievance grievance) {
        return beside(actor, grievance, "GrievanceMessage", GrievanceMessage.class, " order by b.sentAt, b.id").stream()
                .map(GrievanceMessage::shown)
                .toList();
    }

    private <T> List<T> beside(Actor actor, Grievance grievance, String entity, Class<T> type, String order) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select b from " + entity
                                        + " b, Grievance g where b.grievanceId = g.id and g.id = :grievance and"
                                        + scope.restrict("g") + order,
                                type)
                        .setParameter("grievance", grievance.id().value()))
                .getResultList();
    }
}
