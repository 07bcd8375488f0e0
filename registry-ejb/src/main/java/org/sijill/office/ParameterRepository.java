package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.sijill.common.DateRange;

/** Reads the parameters; nothing writes them. */
@ApplicationScoped
class ParameterRepository {

    private final EntityManager em;

    @Inject
    ParameterRepository(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected ParameterRepository() {
        this(null);
    }

    /** @return the youngest first: where two hold on a day, it is the later decision that counts */
    List<Parameter> all() {
        List<?> found = em.createNativeQuery(
                        """
                        select name, valid_from, valid_to, value, legal_reference from sijill.parameter
                        order by name, valid_from desc""")
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Parameter(
                        (String) row[0],
                        new DateRange(
                                ((Date) row[1]).toLocalDate(),
                                Optional.ofNullable((Date) row[2]).map(Date::toLocalDate)),
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }
}
