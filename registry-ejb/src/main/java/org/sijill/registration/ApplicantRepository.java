package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Turns;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;

@ApplicationScoped
class ApplicantRepository {

    private final EntityManager entities;
    private final Turns turns;

    @Inject
    ApplicantRepository(EntityManager entities, Turns turns) {
        this.entities = entities;
        this.turns = turns;
    }

    /** For the container. */
    protected ApplicantRepository() {
        this(null, null);
    }

    /** @return whoever is this pair, made if there is none; nobody else makes it until the transaction ends */
    Applicant hold(CivilNumber number, MobileNumber mobile) {
        turns.take("applicant " + number.value() + " " + mobile.value());
        return find(number, mobile).orElseGet(() -> {
            var applicant = Applicant.named(number, mobile);
            entities.persist(applicant);
            return applicant;
        });
    }

    private Optional<Applicant> find(CivilNumber number, MobileNumber mobile) {
        return entities.createQuery(
                        "select a from Applicant a where a.civilNumber = :number and a.mobile = :mobile",
                        Applicant.class)
                .setParameter("number", number.value())
                .setParameter("mobile", mobile.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws NotAvailableException if this actor is no applicant */
    Applicant get(ActorId id) {
        return Optional.ofNullable(entities.find(Applicant.class, id.value())).orElseThrow(NotAvailableException::new);
    }
}
