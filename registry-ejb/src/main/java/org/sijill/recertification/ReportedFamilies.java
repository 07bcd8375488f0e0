package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.sijill.common.Messages;
import org.sijill.household.HeldFamily;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.person.PersonDied;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.Worklist;

/**
 * Something of a family's data changed: what is asked of it ends, and the branch asks what. So it is too when the head has died:
 * nobody is written to on his phone, and no file is suspended because he does not answer.
 */
@ApplicationScoped
class ReportedFamilies {

    private static final Actor ACTOR = Actor.system("lifeevent", Set.of());

    private final Certifications certifications;
    private final Households households;
    private final Persons persons;
    private final Worklist worklist;
    private final CurrentActor current;
    private final Messages texts;
    private final Clock clock;

    @Inject
    ReportedFamilies(
            Certifications certifications,
            Households households,
            Persons persons,
            Worklist worklist,
            CurrentActor current,
            Messages texts,
            Clock clock) {
        this.certifications = certifications;
        this.households = households;
        this.persons = persons;
        this.worklist = worklist;
        this.current = current;
        this.texts = texts;
        this.clock = clock;
    }

    /** For the container. */
    protected ReportedFamilies() {
        this(null, null, null, null, null, null, null);
    }

    /** A family that is asked, and whose head has died meanwhile; one that is not asked yet goes to the branch once it is. */
    void died(@Observes PersonDied event) {
        current.as(ACTOR, () -> {
            persons.find(List.of(event.number())).values().stream()
                    .flatMap(person -> households.findHeldByHead(person).stream())
                    .map(held -> certifications.take(family(held)))
                    .filter(certification -> certification.stage().isInHand())
                    .forEach(this::headDied);
            return null;
        });
    }

    /** Of a family that is asked. */
    void headDied(Certification certification) {
        report(
                certification,
                texts.text(certification.language(), "recertification.headDied"),
                "recertification.headDied");
    }

    /**
     * @param words its own, or who else tells of it and what; may be empty
     * @param action for the audit log
     */
    void report(Certification certification, String words, String action) {
        certification.report(words, clock.instant());
        certifications.follow(certification);
        certifications.endRound(certification);
        certifications.wrote(action, certification, "stage", "reported");
        worklist.completeInHand(certification.household().value(), RecertificationProcess.AWAIT, "CHANGED");
    }

    private static HouseholdId family(HeldFamily held) {
        return new HouseholdId(held.family().id());
    }
}
