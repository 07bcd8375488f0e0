package org.sijill.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Knowledge;

/** What is known of a person on some days, as it was known for some time. Never changed, only superseded. */
@Entity
@Table(name = "person_facts")
class PersonFacts {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "id_kind")
    private IdKind idKind;

    @Column(name = "name_given")
    private String given;

    @Column(name = "name_father")
    private String father;

    @Column(name = "name_grandfather")
    private String grandfather;

    @Column(name = "name_great_grandfather")
    private String greatGrandfather;

    @Column(name = "name_tribe")
    private String tribe;

    @Column(name = "name_full_ar")
    private String fullArabic;

    @Column(name = "name_full_en")
    private String fullEnglish;

    @Column(name = "name_search")
    private String search;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "born_on")
    private LocalDate bornOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "born_accuracy")
    private BirthAccuracy bornAccuracy;

    private String nationality;

    @Enumerated(EnumType.STRING)
    @Column(name = "marital_status")
    private MaritalStatus maritalStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "work_status")
    private WorkStatus workStatus;

    @Embedded
    private Knowledge knowledge;

    /** For JPA. */
    protected PersonFacts() {}

    static PersonFacts of(PersonId person, PersonDescription description, Knowledge knowledge) {
        var facts = new PersonFacts();
        facts.id = Ids.next();
        facts.personId = person.value();
        facts.idKind = description.idKind();
        facts.given = description.name().given();
        facts.father = description.name().father();
        facts.grandfather = description.name().grandfather();
        facts.greatGrandfather = description.name().greatGrandfather();
        facts.tribe = description.name().tribe();
        facts.fullArabic = description.name().fullArabic();
        facts.fullEnglish = description.name().fullEnglish();
        facts.search = description.name().search();
        facts.sex = description.sex();
        facts.bornOn = description.bornOn();
        facts.bornAccuracy = description.bornAccuracy();
        facts.nationality = description.nationality();
        facts.maritalStatus = description.maritalStatus();
        facts.workStatus = description.workStatus();
        facts.knowledge = knowledge;
        return facts;
    }

    PersonDescription description() {
        return new PersonDescription(
                idKind,
                new PersonName(given, father, grandfather, greatGrandfather, tribe, fullArabic, fullEnglish),
                sex,
                bornOn,
                bornAccuracy,
                nationality,
                maritalStatus,
                workStatus);
    }

    PersonSummary summary(UUID person, String civilNumber, LocalDate diedOn) {
        return new PersonSummary(
                person,
                civilNumber,
                fullArabic,
                fullEnglish,
                sex,
                bornOn,
                bornAccuracy,
                maritalStatus,
                workStatus,
                diedOn);
    }

    Knowledge knowledge() {
        return knowledge;
    }
}
