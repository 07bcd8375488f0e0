package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.household.HouseholdReference;
import org.sijill.household.Households;
import org.sijill.person.Persons;
import org.sijill.registration.DecidedApplications;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.WorkOffered;

/**
 * Nobody deals with a grievance about an act he took part in, about himself, or of himself or somebody of his family: he does not do
 * it, and is not given it.
 */
@ApplicationScoped
class ConflictOfInterest {

    private static final Set<String> STEPS =
            Set.of(GrievanceProcess.TRIAGE, GrievanceProcess.HANDLE, GrievanceProcess.REVIEW);

    private final GrievanceRepository grievances;
    private final DecidedApplications decided;
    private final Persons persons;
    private final Households households;
    private final CurrentActor current;

    @Inject
    ConflictOfInterest(
            GrievanceRepository grievances,
            DecidedApplications decided,
            Persons persons,
            Households households,
            CurrentActor current) {
        this.grievances = grievances;
        this.decided = decided;
        this.persons = persons;
        this.households = households;
        this.current = current;
    }

    /** For the container. */
    protected ConflictOfInterest() {
        this(null, null, null, null, null);
    }

    /** @throws BusinessException {@code grievance.error.giveConflict} if the grievance is not for whoever is to be given it */
    void offered(@Observes WorkOffered offered) {
        if (STEPS.contains(offered.step())) {
            grievances
                    .find(current.get(), new GrievanceId(offered.caseId()))
                    .filter(grievance -> isFor(grievance, offered.to()))
                    .ifPresent(grievance -> {
                        throw new BusinessException("grievance.error.giveConflict", offered.caseNumber());
                    });
        }
    }

    /** @throws BusinessException {@code grievance.error.conflict} if it is not for the actor to deal with */
    void requireNone(Grievance grievance) {
        if (isFor(grievance, current.get())) {
            throw new BusinessException("grievance.error.conflict");
        }
    }

    /** @return whether there is a conflict for this actor */
    boolean isFor(Grievance grievance, Actor actor) {
        return grievance.isAbout(actor) || tookPart(grievance, actor) || isOfHisFamily(grievance, actor);
    }

    private boolean tookPart(Grievance grievance, Actor actor) {
        return CaseNumber.find(grievance.told().contestedNumber())
                .filter(contested -> current.as(actor, () -> decided.hadAHand(contested)))
                .isPresent();
    }

    private boolean isOfHisFamily(Grievance grievance, Actor actor) {
        return grievances
                .complainant(current.get(), grievance)
                .flatMap(complainant -> complainant.facts().civilNumber())
                .filter(number -> actor.isOwn(number.value()) || isRelated(number, actor))
                .isPresent();
    }

    private boolean isRelated(CivilNumber number, Actor actor) {
        var his = families(actor.ownNumbers());
        return families(Set.of(number)).stream().anyMatch(his::contains);
    }

    private Set<HouseholdReference> families(Collection<CivilNumber> numbers) {
        return households.familiesOf(persons.find(numbers).values()).values().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
