package org.sijill.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the two tables of places; nothing writes them. */
@ApplicationScoped
class LocationRepository {

    private final EntityManager em;

    @Inject
    LocationRepository(EntityManager em) {
        this.em = em;
    }

    protected LocationRepository() {
        this(null); // for the container
    }

    List<Governorate> governorates() {
        return rows("select code, name_ar, name_en from sijill.governorate order by code").stream()
                .map(row -> new Governorate(new GovernorateCode(row.code()), row.name()))
                .toList();
    }

    List<Wilaya> wilayat() {
        return rows("select code, name_ar, name_en from sijill.wilaya order by code").stream()
                .map(row -> new Wilaya(new WilayaCode(row.code()), row.name()))
                .toList();
    }

    private List<Row> rows(String sql) {
        List<?> found = em.createNativeQuery(sql).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((String) row[0], new BilingualName((String) row[1], (String) row[2])))
                .toList();
    }

    private record Row(String code, BilingualName name) {}
}
