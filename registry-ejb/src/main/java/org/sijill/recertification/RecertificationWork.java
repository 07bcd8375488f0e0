package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sijill.common.BusinessException;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.worklist.WorkOffered;

/** Nobody confirms the data of his own family, nor asks it what changed: he does not do it himself, and is not given it. */
@ApplicationScoped
class RecertificationWork {

    private final Persons persons;
    private final Households households;

    @Inject
    RecertificationWork(Persons persons, Households households) {
        this.persons = persons;
        this.households = households;
    }

    /** For the container. */
    protected RecertificationWork() {
        this(null, null);
    }

    /** @throws BusinessException {@code recertification.error.giveOwnFamily} */
    void offered(@Observes WorkOffered offered) {
        if (offered.step().equals(RecertificationProcess.CHECK)
                && isOf(offered.to(), new HouseholdId(offered.caseId()))) {
            throw new BusinessException("recertification.error.giveOwnFamily", offered.caseNumber());
        }
    }

    /** @throws BusinessException {@code recertification.error.ownFamily} if the actor, or he for whom he stands in, belongs to it */
    void requireNotOf(Actor actor, HouseholdId family) {
        if (isOf(actor, family)) {
            throw new BusinessException("recertification.error.ownFamily");
        }
    }

    private boolean isOf(Actor actor, HouseholdId family) {
        var own = persons.find(actor.ownNumbers()).values();
        return households.familiesOf(own).values().stream()
                .anyMatch(found -> found.id().equals(family));
    }
}
