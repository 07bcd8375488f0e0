package org.sijill.lifeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sijill.security.CivilNumber;

@ApplicationScoped
class LifeEventRepository {

    private static final String INSERT_ONCE =
            """
            insert into register_event (id, kind, civil_number, happened_on, sequence, other_civil_number, wilaya_code, state,
                received_at, version)
            values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6, ?7, 'KEPT', ?8, 1)
            on conflict on constraint pk_register_event do nothing
            """;

    private final EntityManager entities;

    @Inject
    LifeEventRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected LifeEventRepository() {
        this(null);
    }

    /** @return false if there is one of this id already: nothing was written */
    boolean addOnce(NotifyLifeEvent told, Instant now) {
        return entities.createNativeQuery(INSERT_ONCE)
                        .setParameter(1, told.id())
                        .setParameter(2, told.kind().name())
                        .setParameter(3, told.person().value())
                        .setParameter(4, java.sql.Date.valueOf(told.happenedOn()))
                        .setParameter(
                                5,
                                told.sequence() == null ? null : told.sequence().toString())
                        .setParameter(
                                6, told.other() == null ? null : told.other().value())
                        .setParameter(
                                7, told.wilaya() == null ? null : told.wilaya().value())
                        .setParameter(8, java.sql.Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    LifeEvent get(String id) {
        return entities.find(LifeEvent.class, id);
    }

    List<LifeEvent> of(LifeEventKind kind, Collection<CivilNumber> persons) {
        return entities.createQuery(
                        "select e from LifeEvent e where e.kind = :kind and e.civilNumber in :numbers"
                                + " order by e.happenedOn, e.id",
                        LifeEvent.class)
                .setParameter("kind", kind)
                .setParameter(
                        "numbers", persons.stream().map(CivilNumber::value).toList())
                .getResultList();
    }
}
