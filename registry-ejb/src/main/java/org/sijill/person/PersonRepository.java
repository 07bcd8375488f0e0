package org.sijill.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.AsOf;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

/** Persons and their facts, within what the actor may reach. */
@ApplicationScoped
class PersonRepository {

    private final EntityManager entities;

    @Inject
    PersonRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected PersonRepository() {
        this(null);
    }

    void add(Person person) {
        entities.persist(person);
    }

    void add(PersonFacts facts) {
        entities.persist(facts);
    }

    /** Sends what waits, so that what is superseded leaves its days before others take them. */
    void flush() {
        entities.flush();
    }

    /** Exact, and in any area: who decides an entry must know whether there is one. */
    Optional<Person> findByCivilNumber(CivilNumber number) {
        return entities.createQuery("select p from Person p where p.civilNumber = :number", Person.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    /** Exact, and in any area. */
    List<Person> findByCivilNumbers(Collection<CivilNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p.civilNumber in :numbers", Person.class)
                .setParameter(
                        "numbers", numbers.stream().map(CivilNumber::value).toList())
                .getResultList();
    }

    /**
     * Exact, and in any area; what is known of them only within the actor's reach.
     *
     * @return one statement
     */
    List<FoundPerson> found(Actor actor, Collection<CivilNumber> numbers, AsOf asOf) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select p, f from Person p left join PersonFacts f on f.personId = p.id and "
                                + AsOf.restrict("f.knowledge") + " and" + scope.restrict("p")
                                + "where p.civilNumber in :numbers",
                        Object[].class)
                .setParameter(
                        "numbers", numbers.stream().map(CivilNumber::value).toList());
        return scope.bind(asOf.bind(query))
                .getResultStream()
                .map(row -> ((Person) row[0]).found(Optional.ofNullable((PersonFacts) row[1])))
                .toList();
    }

    /** Of an id that was just found. */
    Person get(PersonId person) {
        return entities.find(Person.class, person.value());
    }

    /** @return those of these persons that the actor reaches; one statement */
    List<PersonSummary> summaries(Actor actor, Collection<UUID> persons, AsOf asOf) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        """
                        select new org.sijill.person.PersonSummary(
                            p.id, p.civilNumber, f.fullArabic, f.fullEnglish, f.sex, f.bornOn, f.bornAccuracy,
                            f.maritalStatus, f.workStatus, p.diedOn)
                        from Person p, PersonFacts f
                        where f.personId = p.id and p.id in :persons and
                        """
                                + AsOf.restrict("f.knowledge") + " and " + scope.restrict("p"),
                        PersonSummary.class)
                .setParameter("persons", persons);
        return scope.bind(asOf.bind(query)).getResultList();
    }

    /** @return those of these persons that the actor reaches, as they are on a day; one statement */
    List<KnownPerson> known(Actor actor, Collection<UUID> persons, AsOf asOf) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select p, f from Person p, PersonFacts f where f.personId = p.id and p.id in :persons and "
                                + AsOf.restrict("f.knowledge") + " and " + scope.restrict("p"),
                        Object[].class)
                .setParameter("persons", persons);
        return scope.bind(asOf.bind(query))
                .getResultStream()
                .map(row -> ((Person) row[0]).known(((PersonFacts) row[1]).description()))
                .toList();
    }

    Optional<PersonFacts> findFacts(Actor actor, PersonId person, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select f from Person p, PersonFacts f where f.personId = p.id and p.id = :person and "
                                + AsOf.restrict("f.knowledge") + " and " + scope.restrict("p"),
                        PersonFacts.class)
                .setParameter("person", person.value());
        return scope.bind(asOf.bind(query)).getResultStream().findFirst();
    }

    /** @return what the registry holds true now of a person, on whatever days */
    List<PersonFacts> held(PersonId person) {
        return entities.createQuery(
                        "select f from PersonFacts f where f.personId = :person and f.knowledge.supersededAt is null",
                        PersonFacts.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
