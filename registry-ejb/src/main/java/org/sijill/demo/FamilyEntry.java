package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.audit.AuditLog;
import org.sijill.common.MovableClock;
import org.sijill.household.EnterMember;
import org.sijill.household.Households;
import org.sijill.household.Income;
import org.sijill.household.RegisterHousehold;
import org.sijill.person.Persons;
import org.sijill.recertification.Certifications;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Enters some invented families into the registers: all of them, or none. */
@ApplicationScoped
class FamilyEntry {

    private static final Actor ACTOR = Actor.system("demo-families", Set.of());

    private final Persons persons;
    private final Households households;
    private final Certifications certifications;
    private final CurrentActor current;
    private final AuditLog audit;
    private final MovableClock clock;
    private final RegisterFixtures registers;

    @Inject
    FamilyEntry(
            Persons persons,
            Households households,
            Certifications certifications,
            CurrentActor current,
            AuditLog audit,
            MovableClock clock,
            RegisterFixtures registers) {
        this.persons = persons;
        this.households = households;
        this.certifications = certifications;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
        this.registers = registers;
    }

    /** For the container. */
    protected FamilyEntry() {
        this(null, null, null, null, null, null, null);
    }

    /** @param name of these families together, as the audit log is to show it: one line for all of them */
    @Transactional
    void enter(List<DemoFamily> families, String name) {
        registers.handOver(families);
        current.as(ACTOR, () -> {
            families.forEach(this::enter);
            certifications.spread();
            audit.wrote("demo.enterFamilies", "demo_families", name, 0);
            return null;
        });
    }

    /** Known from the day on which it is said to have come: whoever applied since then was in the registry. */
    private void enter(DemoFamily family) {
        clock.at(family.registeredAt(), () -> {
            register(family);
            return null;
        });
    }

    private void register(DemoFamily family) {
        var members = new ArrayList<EnterMember>();
        var incomes = new ArrayList<Income>();
        for (var member : family.members()) {
            var person =
                    persons.register(member.number(), member.person(), family.office(), family.level(), family.since());
            members.add(new EnterMember(person, member.role(), member.subUnit()));
            member.receipts()
                    .forEach(receipt ->
                            incomes.add(new Income(person, receipt.kind(), receipt.amount(), receipt.period())));
        }
        households.register(new RegisterHousehold(
                family.office(),
                family.level(),
                family.residence(),
                family.dwelling(),
                members,
                incomes,
                family.since()));
    }
}
