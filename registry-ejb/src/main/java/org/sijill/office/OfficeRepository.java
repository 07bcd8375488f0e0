package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/** Keeps the offices. */
@ApplicationScoped
class OfficeRepository {

    private final EntityManager em;

    @Inject
    OfficeRepository(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected OfficeRepository() {
        this(null);
    }

    void add(Office office) {
        em.persist(office);
    }

    /** Sends what changed to the database, so that versions are right and a violated constraint is seen by its name. */
    void flush() {
        em.flush();
    }

    Optional<Office> find(OfficeCode code) {
        return Optional.ofNullable(em.find(Office.class, code.value()));
    }

    /** @return all offices by code: each comes after the one above it */
    List<Office> all() {
        return em.createQuery("select o from Office o order by o.code", Office.class)
                .getResultList();
    }

    boolean hasOpenUnder(OfficeCode code) {
        return em.createQuery(
                                "select count(o) from Office o where o.parentCode = :code and o.closedOn is null",
                                Long.class)
                        .setParameter("code", code.value())
                        .getSingleResult()
                > 0;
    }

    /** @return how many enabled accounts belong to each office that has any */
    Map<OfficeCode, Long> enabledAccounts() {
        return em.createQuery(
                        "select a.officeCode, count(a) from Account a where a.disabled = false group by a.officeCode",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new OfficeCode((String) row[0]), row -> (Long) row[1]));
    }

    Map<OfficeCode, BilingualName> names(Collection<OfficeCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : em.createQuery("select o from Office o where o.code in :codes", Office.class)
                        .setParameter(
                                "codes", codes.stream().map(OfficeCode::value).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(Office::code, Office::name));
    }
}
