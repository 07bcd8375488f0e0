package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which of the demo's cases are there already; and what the database knows of all that was loaded. */
@ApplicationScoped
class CaseRepository {

    private final EntityManager entities;

    @Inject
    CaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected CaseRepository() {
        this(null);
    }

    /** @return by which they were filed; of every office, for the demo's cases are everywhere */
    Set<String> keys() {
        List<?> keys = entities.createNativeQuery("select request_key from sijill.application"
                        + " where request_key like ?1 and (office_code = 'OM' or office_code like 'OM-%')"
                        + " and confidentiality_level <= 4")
                .setParameter(1, DemoCase.KEY + "%")
                .getResultList();
        var found = new HashSet<String>();
        keys.forEach(key -> found.add((String) key));
        return found;
    }

    /** @return whether any family was ever asked to confirm its data */
    boolean isAnybodyAsked() {
        return !entities.createNativeQuery(
                        "select 1 from sijill.certification where stage in ('ASKED', 'STALE', 'SUSPENDED', 'REPORTED', 'CLOSED')"
                                + " and (office_code = 'OM' or office_code like 'OM-%') and confidentiality_level <= 4 limit 1")
                .getResultList()
                .isEmpty();
    }

    /** @return families that were certified before this day and that nobody is asking, those of the known accounts' office more often than others */
    List<UUID> certifiedBefore(LocalDate day, int most) {
        List<?> found = entities.createNativeQuery(
                        "select cast(household_id as text) from sijill.certification where stage = 'CERTIFIED' and certified_on < ?1"
                                + " and (office_code = 'OM' or office_code like 'OM-%') and confidentiality_level <= 1"
                                + " order by case office_code when 'OM-DA-01' then 1 else 6 end"
                                + " * cast(cast('x' || substr(md5(household_number), 1, 6) as bit(24)) as integer)")
                .setParameter(1, day)
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    void endsOn(UUID family, LocalDate lastDay) {
        entities.createNativeQuery("update sijill.certification set next_on = ?2 where household_id = cast(?1 as uuid)"
                        + " and ended_at is null and (office_code = 'OM' or office_code like 'OM-%')"
                        + " and confidentiality_level <= 4")
                .setParameter(1, family.toString())
                .setParameter(2, lastDay)
                .executeUpdate();
    }

    /** After very many rows: until the database has counted them anew, its plans are those of an empty registry. */
    @Transactional
    void countAnew() {
        entities.createNativeQuery("select cast(sijill.count_registers_anew() as text)")
                .getSingleResult();
    }

    /** @return to which the family's messages go; empty text if it has no phone */
    String mobileOf(UUID family) {
        return entities.createNativeQuery(
                        "select mobile from household_facts where household_id = ?1 and superseded_at is null"
                                + " order by valid_from desc limit 1")
                .setParameter(1, family)
                .getSingleResult()
                .toString();
    }
}
