package org.sijill.household;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.person.Persons;
import org.sijill.security.AccessRefused;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Finding a family, seeing it whole, and correcting how it is reached. Every public method is one use case and one transaction. */
@Stateless
public class HouseholdService {

    private static final int MOST_MATCHES = 5;
    private static final String WHERE_REGISTERED = "household.whereRegistered";

    private final Corrections corrections;
    private final HouseholdSearchRepository search;
    private final Families families;
    private final OfficeLookups lookups;
    private final Persons persons;
    private final CurrentActor current;
    private final Event<AccessRefused> refused;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public HouseholdService(
            Corrections corrections,
            HouseholdSearchRepository search,
            Families families,
            OfficeLookups lookups,
            Persons persons,
            CurrentActor current,
            Event<AccessRefused> refused,
            AuditLog audit,
            Clock clock) {
        this.corrections = corrections;
        this.search = search;
        this.families = families;
        this.lookups = lookups;
        this.persons = persons;
        this.current = current;
        this.refused = refused;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected HouseholdService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Finds families of the actor's area by any scrap. From level 3 on a family is found by its whole number alone.
     *
     * @param typed names in any spelling, parts of numbers in digits of any script, in any order; fewer than three letters
     *     and digits find nothing
     * @return five at the most
     */
    @Requires("household.read")
    public HouseholdMatches search(String typed) {
        var query = HouseholdQuery.typed(typed);
        if (query.isTooShort()) {
            return HouseholdMatches.NONE;
        }
        var actor = current.get();
        var hits = search.search(actor, query, today(), MOST_MATCHES + 1);
        audit.saw("household.search", "households", "list");
        var members = search
                .members(actor, query, hits.stream().map(HouseholdHit::id).toList(), today())
                .stream()
                .collect(Collectors.groupingBy(MemberHit::household));
        var rows = hits.stream()
                .limit(MOST_MATCHES)
                .flatMap(hit -> hit.match(query, members.getOrDefault(hit.id(), List.of())).stream())
                .toList();
        return new HouseholdMatches(rows, hits.size() > MOST_MATCHES);
    }

    /**
     * Tells of somebody of another area with which office he is registered, and nothing else; of whoever is of the own area,
     * or of level 3 and above, nothing at all. So many questions an hour as the parameter says.
     *
     * @param number whole, as it was typed
     */
    @Requires(WHERE_REGISTERED)
    public Whereabouts whereRegistered(CivilNumber number) {
        var actor = current.get();
        var wait = lookups.count(actor.id());
        if (wait > 0) {
            refused.fire(new AccessRefused(Optional.of(actor), WHERE_REGISTERED, "limit"));
            return Whereabouts.notTold(wait);
        }
        var told = persons.findOffice(number)
                .filter(found -> found.level() < HouseholdQuery.FIRST_HIDDEN_LEVEL
                        && !actor.area().covers(found.office()));
        audit.saw(
                "household.whereRegistered",
                "person",
                told.map(found -> found.person().toString()).orElse("nobody"));
        return new Whereabouts(told.map(found -> found.office()), 0);
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    @Requires("household.read")
    public FamilyDetails details(CaseNumber number) {
        var family = families.get(current.get(), number);
        audit.saw("household.read", "household", family.household().id().toString());
        return family;
    }

    /**
     * The family is reached by another phone, or found by another landmark, from today on; what was known before stays
     * readable.
     *
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code household.error.annulled} if the file is closed
     */
    @Requires("household.contact")
    public void correctContact(HouseholdId id, CorrectContact command) {
        var changed = corrections.contact(id, command.version(), command.contact());
        var version = command.version() + Math.min(changed.size(), 1);
        audit.wrote("household.contact", "household", id.toString(), version, changed.toArray(String[]::new));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
    }
}
