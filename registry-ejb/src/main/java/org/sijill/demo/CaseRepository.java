package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** After very many rows: until the database has counted them anew, its plans are those of an empty registry. */
    @Transactional
    void countAnew() {
        entities.createNativeQuery("select cast(sijill.count_registers_anew() as text)")
                .getSingleResult();
    }
}
