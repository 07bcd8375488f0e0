package org.sijill.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** That somebody is known to the registry, and to which office and level the entry belongs. What is known are his facts. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    @Column(name = "civil_number")
    private String civilNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "died_on")
    private LocalDate diedOn;

    @Version
    private long version;

    /** For JPA. */
    protected Person() {}

    static Person registered(CivilNumber civilNumber, OfficeCode office, int level, Instant now) {
        var person = new Person();
        person.id = PersonId.next().value();
        person.civilNumber = civilNumber == null ? null : civilNumber.value();
        person.officeCode = office.value();
        person.level = level;
        person.registeredAt = now;
        return person;
    }

    void moveTo(OfficeCode office) {
        officeCode = office.value();
    }

    /** By the civil register. */
    void died(LocalDate on) {
        diedOn = on;
    }

    KnownPerson known(PersonDescription description) {
        return new KnownPerson(id(), civilNumber(), description);
    }

    FoundPerson found(Optional<PersonFacts> facts) {
        return new FoundPerson(
                id(), civilNumber().orElseThrow(), facts.map(held -> held.summary(id, civilNumber, diedOn)));
    }

    Optional<CivilNumber> civilNumber() {
        return Optional.ofNullable(civilNumber).map(CivilNumber::new);
    }

    PersonId id() {
        return new PersonId(id);
    }

    PersonOffice office() {
        return new PersonOffice(id(), new OfficeCode(officeCode), level);
    }
}
