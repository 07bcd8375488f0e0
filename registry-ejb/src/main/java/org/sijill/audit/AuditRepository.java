package org.sijill.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.Page;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** The lines of the audit log: added and read, never changed. */
@ApplicationScoped
class AuditRepository {

    private final EntityManager entities;

    @Inject
    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** for the container */
    protected AuditRepository() {
        this(null);
    }

    void add(AuditEvent event) {
        entities.persist(event);
    }

    /** Latest first. */
    Page<AuditLine> search(Actor actor, AuditFilter filter, int page, int size) {
        var conditions = new Conditions(actor, filter);
        var rows = conditions
                .bind(entities.createQuery(
                        "select e, s from AuditEvent e left join AuditSeal s on s.eventId = e.id where "
                                + conditions.jpql() + " order by e.at desc, e.id desc",
                        Object[].class))
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> ((AuditEvent) row[0]).line(Optional.ofNullable((AuditSeal) row[1])))
                .toList();
        var total = conditions
                .bind(entities.createQuery("select count(e) from AuditEvent e where " + conditions.jpql(), Long.class))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    /** Not {@code AccessScope}: a line belongs to the office of whoever acted, and has no level, for it holds ids only. */
    private static final class Conditions {

        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));

        Conditions(Actor actor, AuditFilter filter) {
            if (!actor.area().equals(OfficeCode.MINISTRY)) {
                add(
                        "(e.officeCode = :office or e.officeCode like :area)",
                        "office",
                        actor.area().value());
                parameters.put("area", actor.area().value() + "-%");
            }
            addIfGiven("e.subjectId in :subjects", "subjects", filter.subjectIds());
            addIfGiven("e.actorName = :actor", "actor", filter.actorName());
            addIfGiven("e.action = :action", "action", filter.action());
            addIfGiven("e.outcome = :outcome", "outcome", filter.outcome());
            addIfGiven("e.at >= :from", "from", filter.from());
            addIfGiven("e.at < :to", "to", filter.to());
        }

        String jpql() {
            return String.join(" and ", conditions);
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        private void addIfGiven(String condition, String name, Object value) {
            if (value != null && !"".equals(value) && !Set.of().equals(value)) {
                add(condition, name, value);
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
