package org.sijill.recertification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.household.HeldFamily;
import org.sijill.household.Households;
import org.sijill.office.Roles;
import org.sijill.passcode.PasscodeId;
import org.sijill.passcode.Passcodes;
import org.sijill.passcode.Proof;
import org.sijill.passcode.Proven;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * Lets a family in that is to confirm its data: by its number, or that of whoever is responsible for it, and a one-time code to
 * the phone the registry holds of it. Nothing in an answer tells which family is known here.
 */
@Stateless
public class FamilyAccessService {

    private final Persons persons;
    private final Households households;
    private final Passcodes passcodes;
    private final Roles roles;
    private final CurrentActor current;
    private final AuditLog audit;

    @Inject
    public FamilyAccessService(
            Persons persons,
            Households households,
            Passcodes passcodes,
            Roles roles,
            CurrentActor current,
            AuditLog audit) {
        this.persons = persons;
        this.households = households;
        this.passcodes = passcodes;
        this.roles = roles;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected FamilyAccessService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Sends a code to the phone of this family, if there is such a one.
     *
     * @throws BusinessException {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId ask(FamilyKey named, Language language) {
        return passcodes.send(proof(find(named), named, language));
    }

    /**
     * Takes the code.
     *
     * @param named as it was when the code was asked for
     * @param typed digits of any script
     */
    @Requires(Requires.ANYBODY)
    public Proven prove(PasscodeId id, FamilyKey named, String typed) {
        var held = find(named);
        var outcome = passcodes.redeem(id, proof(held, named, Language.AR), typed);
        if (!outcome.right() || held.isEmpty()) {
            return Proven.refused(outcome);
        }
        var family = FamilyAccess.actor(held.get(), roles.permissionsOf(FamilyAccess.ROLE));
        return current.as(family, () -> {
            audit.wrote("recertification.proveFamily", "household", family.id().toString(), 0);
            return Proven.as(family, outcome);
        });
    }

    /** Asks the same questions whether or not there is such a person, so that the time tells nothing either. */
    private Optional<HeldFamily> find(FamilyKey named) {
        var held = named.household()
                ? households.findHeld(named.number())
                : households.findHeldByHead(persons.find(named.civilNumber()).orElseGet(PersonId::next));
        return held.filter(FamilyAccess::isOnAPhone);
    }

    private static Proof proof(Optional<HeldFamily> held, FamilyKey named, Language language) {
        var subject = "family " + named.value();
        return held.map(found -> new Proof(subject, found.mobile(), language))
                .orElseGet(() -> Proof.toNobody(subject, language));
    }
}
