package org.sijill.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.AsOf;
import org.sijill.common.DateRange;
import org.sijill.common.Knowledge;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** The register of persons, for the features above it; in the caller's transaction, as the current actor. */
@ApplicationScoped
public class Persons {

    private final PersonRepository persons;
    private final CurrentActor current;
    private final Event<PersonDied> died;
    private final Clock clock;

    @Inject
    Persons(PersonRepository persons, CurrentActor current, Event<PersonDied> died, Clock clock) {
        this.persons = persons;
        this.current = current;
        this.died = died;
        this.clock = clock;
    }

    /** For the container. */
    protected Persons() {
        this(null, null, null, null);
    }

    /** @return the person with exactly this number, in whatever area */
    public Optional<PersonId> find(CivilNumber number) {
        return persons.findByCivilNumber(number).map(Person::id);
    }

    /** @return who of these is known, in whatever area; one statement */
    public Map<CivilNumber, PersonId> find(Collection<CivilNumber> numbers) {
        return persons.findByCivilNumbers(numbers).stream()
                .collect(Collectors.toMap(person -> person.civilNumber().orElseThrow(), Person::id));
    }

    /** @return who of these is known, in whatever area, with what the actor may know of him; one statement */
    public List<FoundPerson> found(Collection<CivilNumber> numbers) {
        return persons.found(current.get(), numbers, AsOf.now(clock.instant()));
    }

    /** He belongs to a family of this office from now on. */
    public void belongsTo(PersonId person, OfficeCode office) {
        persons.get(person).moveTo(office);
    }

    /** The civil register tells that somebody died; whoever has open work of his observes it, also if he is not known here. */
    public void died(CivilNumber number, LocalDate on) {
        persons.findByCivilNumber(number).ifPresent(person -> person.died(on));
        died.fire(new PersonDied(number, on));
    }

    /** @return where the person with exactly this number is registered, in whatever area; not who may be told so */
    public Optional<PersonOffice> findOffice(CivilNumber number) {
        return persons.findByCivilNumber(number).map(Person::office);
    }

    /**
     * Enters somebody the registry does not know.
     *
     * @param number null for whoever has none
     * @param since first day for which the description is entered
     */
    public PersonId register(
            CivilNumber number, PersonDescription description, OfficeCode office, int level, LocalDate since) {
        var now = clock.instant();
        var person = Person.registered(number, office, level, now);
        persons.add(person);
        persons.add(PersonFacts.of(
                person.id(),
                description,
                Knowledge.of(DateRange.since(since), now, current.get().id().value())));
        return person.id();
    }

    /** From a day on the person is as described; what was so before stays so until the day before. */
    public void describe(PersonId person, PersonDescription description, LocalDate since) {
        var now = clock.instant();
        var by = current.get().id().value();
        for (var held : persons.held(person)) {
            var valid = held.knowledge().valid();
            if (valid.to().filter(last -> last.isBefore(since)).isPresent()) {
                continue;
            }
            held.knowledge().supersede(now);
            persons.flush();
            valid.before(since)
                    .ifPresent(past ->
                            persons.add(PersonFacts.of(person, held.description(), Knowledge.of(past, now, by))));
        }
        persons.add(PersonFacts.of(person, description, Knowledge.of(DateRange.since(since), now, by)));
    }

    /** @return those of these persons that the actor reaches, with all that is held of them today; one statement */
    public Map<PersonId, KnownPerson> known(Collection<PersonId> ids) {
        return persons
                .known(current.get(), ids.stream().map(PersonId::value).toList(), AsOf.now(clock.instant()))
                .stream()
                .collect(Collectors.toMap(KnownPerson::id, Function.identity()));
    }

    /** @return those of these persons that the actor reaches, as of today; one statement */
    public List<PersonSummary> summariesOf(Collection<UUID> ids) {
        return persons.summaries(current.get(), ids, AsOf.now(clock.instant()));
    }
}
