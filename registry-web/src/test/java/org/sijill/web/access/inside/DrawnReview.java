package org.sijill.web.access.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sijill.registration.ApplicationFacts;
import org.sijill.security.OfficeCode;

/** Draws one decided application, as the draw leaves it; the draw itself takes what was decided last month, and that once. */
@RequestScoped
public class DrawnReview {

    private final EntityManager entities;

    @Inject
    DrawnReview(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected DrawnReview() {
        this(null);
    }

    /** Committed; as of the latest month whose sample was drawn. */
    @Transactional
    public void draw(ApplicationFacts application, OfficeCode office, int level) {
        entities.createNativeQuery(
                        """
                        insert into quality_review (id, application_id, application_number, office_code, confidentiality_level,
                          month, decided_at, out_of, state, version)
                        select cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, max(month), cast('2026-11-24T06:00Z' as timestamptz),
                          1, 'DRAWN', 1
                        from quality_draw
                        """)
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, application.id().toString())
                .setParameter(3, application.number())
                .setParameter(4, office.value())
                .setParameter(5, level)
                .executeUpdate();
    }
}
