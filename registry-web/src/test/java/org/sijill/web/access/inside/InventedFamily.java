package org.sijill.web.access.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sijill.common.CaseNumber;
import org.sijill.household.EnterMember;
import org.sijill.household.Households;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonName;
import org.sijill.person.Persons;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** Enters a family of one, as whoever acts; until the counter does it, nothing else in the product enters one. */
@RequestScoped
public class InventedFamily {

    private final Persons persons;
    private final Households households;
    private final Clock clock;

    @Inject
    InventedFamily(Persons persons, Households households, Clock clock) {
        this.persons = persons;
        this.households = households;
        this.clock = clock;
    }

    /** For the container. */
    protected InventedFamily() {
        this(null, null, null);
    }

    /** @return its number; committed */
    @Transactional
    public CaseNumber enter(OfficeCode office, int level) {
        var since = LocalDate.now(clock).minusYears(1);
        var head = persons.register(
                new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999))),
                new PersonDescription(
                        IdKind.OMANI_ID,
                        new PersonName("سيف", "خلفان", "", "", "المرجاني", "سيف بن خلفان المرجاني", ""),
                        Sex.MALE,
                        LocalDate.of(1979, 4, 2),
                        BirthAccuracy.EXACT,
                        "OM",
                        MaritalStatus.MARRIED,
                        WorkStatus.RETIRED),
                office,
                level,
                since);
        var family = households.register(new RegisterHousehold(
                office,
                level,
                new Residence(office.value(), "", "", "92014417"),
                null,
                List.of(new EnterMember(head, MemberRole.HEAD, 0)),
                List.of(),
                since));
        return CaseNumber.parse(family.number());
    }
}
