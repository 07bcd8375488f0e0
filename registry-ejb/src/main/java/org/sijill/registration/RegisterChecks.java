package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.household.Households;
import org.sijill.lifeevent.LifeEvents;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.verification.RegisterAnswered;
import org.sijill.verification.RegisteredFamily;
import org.sijill.verification.Verification;
import org.sijill.verification.Verifications;

/** Applications and the registers of other bodies: what is asked for one, and how it stands after each answer. */
@ApplicationScoped
class RegisterChecks {

    /** Whoever keeps what a register answered, for whichever office. */
    private static final Actor ACTOR = Actor.system("verification", Set.of());

    private final Verifications verifications;
    private final ApplicationRepository applications;
    private final Persons persons;
    private final Households households;
    private final LifeEvents lifeEvents;
    private final Clock clock;

    @Inject
    RegisterChecks(
            Verifications verifications,
            ApplicationRepository applications,
            Persons persons,
            Households households,
            LifeEvents lifeEvents,
            Clock clock) {
        this.verifications = verifications;
        this.applications = applications;
        this.persons = persons;
        this.households = households;
        this.lifeEvents = lifeEvents;
        this.clock = clock;
    }

    /** For the container. */
    protected RegisterChecks() {
        this(null, null, null, null, null, null);
    }

    /** Has the registers asked about everybody of it; what was asked already and still holds is not asked again. */
    void ask(Application application) {
        verifications.ask(application.reference(), application.minimum().civilNumber(), declared(application));
    }

    /** Has the civil register asked for the applicant's family, before it is told. */
    void askFamily(Application draft) {
        draft.minimum().civilNumber().ifPresent(number -> verifications.askFamily(draft.reference(), number));
    }

    Verification of(Application application, Declaration declared) {
        return verifications.of(application.id().value(), application.minimum().civilNumber(), declared);
    }

    /**
     * Whom of the family the civil register names and nobody told of yet, while it is filled in: for the office, and for an applicant
     * whose code went to the phone that the registry holds. Whoever typed a phone of his own sees only what he typed.
     *
     * @see "contract.md, Rules of identity"
     */
    RegisteredFamily family(Application draft) {
        var applicant = draft.minimum().civilNumber();
        return draft.status() == ApplicationStatus.DRAFT
                ? applicant
                        .filter(number -> draft.filing().channel() != Channel.PORTAL || isAtHeldPhone(draft, number))
                        .map(number -> verifications.family(draft.id().value(), number, draft.answers()))
                        .orElse(RegisteredFamily.NONE)
                : RegisteredFamily.NONE;
    }

    private boolean isAtHeldPhone(Application draft, CivilNumber number) {
        return persons.find(number)
                .flatMap(households::findMobileOf)
                .equals(draft.minimum().mobile());
    }

    /**
     * @throws BusinessException {@code registration.error.applicantDied}; {@code verification.error.conflictOpen} if a conflict is
     *     not decided
     */
    void requireSettled(Application application, Declaration declared) {
        obstacle(of(application, declared), deaths(application, declared)).ifPresent(code -> {
            throw new BusinessException(code);
        });
    }

    /** @return code of what by the registers stands in the way of an approval by anybody; empty if nothing does */
    static Optional<String> obstacle(Verification verification, Map<Part, LocalDate> deaths) {
        return deaths.containsKey(Part.SELF)
                ? Optional.of("registration.error.applicantDied")
                : Verifications.obstacle(verification);
    }

    /** @return who of those it is for died, and when, by what the civil register told, whenever it told it; one statement */
    Map<Part, LocalDate> deaths(Application application, Declaration declared) {
        var numbers = new TreeMap<Part, CivilNumber>();
        declared.persons()
                .forEach((part, person) -> person.civilNumber().ifPresent(number -> numbers.put(part, number)));
        application.minimum().civilNumber().ifPresent(number -> numbers.put(Part.SELF, number));
        var died = lifeEvents.deathsOf(numbers.values());
        var found = new TreeMap<Part, LocalDate>();
        numbers.forEach((part, number) -> Optional.ofNullable(died.get(number)).ifPresent(day -> found.put(part, day)));
        return found;
    }

    /** @return the same, each with how far it is verified; one statement */
    List<ApplicationSummary> withStandings(Actor actor, List<ApplicationSummary> rows) {
        var standings = verifications.standings(
                actor, rows.stream().map(ApplicationSummary::id).toList());
        return rows.stream().map(row -> row.verified(standings.get(row.id()))).toList();
    }

    /** What it says changed: once it is filed, the registers are asked about whoever is new in it. */
    void changed(Application application) {
        if (application.status() == ApplicationStatus.DRAFT) {
            review(application);
        } else {
            ask(application);
        }
    }

    /** How a conflict stands changed. */
    private void review(Application application) {
        verifications.review(application.reference(), application.minimum().civilNumber(), declared(application));
    }

    /** It has ended. */
    void close(Application application) {
        verifications.close(application.id().value());
    }

    /** It ended as a draft. */
    void forget(Application draft) {
        verifications.forget(draft.id().value());
    }

    void answered(@Observes RegisterAnswered event) {
        applications.find(ACTOR, new ApplicationId(event.about().id())).ifPresent(this::review);
    }

    private Declaration declared(Application application) {
        return application.declaration(RegistrationDeadlines.day(clock.instant()));
    }
}
