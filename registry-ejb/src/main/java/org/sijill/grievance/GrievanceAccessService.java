package org.sijill.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.office.Roles;
import org.sijill.passcode.PasscodeId;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.passcode.Passcodes;
import org.sijill.passcode.PassphraseOutcome;
import org.sijill.passcode.Passphrases;
import org.sijill.passcode.Proof;
import org.sijill.registration.MobileNumber;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * Lets somebody back to his grievance who has no account: by its number and a passphrase, or by a one-time code to the phone he gave.
 * Nothing in an answer tells which numbers there are, nor which of them have a name.
 */
@Stateless
public class GrievanceAccessService {

    /** Words or a code decide who he is; until then nobody asks. */
    private static final Actor ANYBODY = Actor.system("complain", Set.of());

    private final GrievanceRepository grievances;
    private final Passphrases passphrases;
    private final Passcodes passcodes;
    private final Roles roles;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    public GrievanceAccessService(
            GrievanceRepository grievances,
            Passphrases passphrases,
            Passcodes passcodes,
            Roles roles,
            GrievanceAudit audit,
            CurrentActor current) {
        this.grievances = grievances;
        this.passphrases = passphrases;
        this.passcodes = passcodes;
        this.roles = roles;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected GrievanceAccessService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Takes the passphrase of somebody who comes back.
     *
     * @param typed four words of either language, in their order, loosely spelled
     * @throws BusinessException {@code common.error.notPossibleNow} if too many come at once; that is no try
     */
    @Requires(Requires.ANYBODY)
    public Entry<PassphraseOutcome> enter(CaseNumber number, String typed) {
        var outcome = passphrases.enter(GrievanceAccess.subject(number), typed);
        return new Entry<>(
                outcome,
                outcome instanceof PassphraseOutcome.Right ? asAnybody(number).map(this::letIn) : Optional.empty());
    }

    /**
     * Sends a code to the phone of whoever is about to complain with his name.
     *
     * @throws BusinessException {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId askBeforehand(MobileNumber mobile, Language language) {
        return passcodes.send(beforehand(mobile, language));
    }

    /** Takes the code of somebody who is about to complain with his name. */
    @Requires(Requires.ANYBODY)
    public PasscodeOutcome proveBeforehand(PasscodeId id, MobileNumber mobile, String typed) {
        return passcodes.redeem(id, beforehand(mobile, Language.AR), typed);
    }

    private static Proof beforehand(MobileNumber mobile, Language language) {
        return new Proof("complainant " + mobile.value(), mobile.value(), language);
    }

    /**
     * Sends a code to the phone of a grievance, if there is such a one and it has a phone.
     *
     * @throws BusinessException {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId ask(CaseNumber number, Language language) {
        return passcodes.send(proof(asAnybody(number), number, language));
    }

    /**
     * Takes the code of somebody who comes back.
     *
     * @param number as it was when the code was asked for
     * @param typed digits of any script
     */
    @Requires(Requires.ANYBODY)
    public Entry<PasscodeOutcome> prove(PasscodeId id, CaseNumber number, String typed) {
        var grievance = asAnybody(number);
        var outcome = passcodes.redeem(id, proof(grievance, number, Language.AR), typed);
        return new Entry<>(outcome, outcome.right() ? grievance.map(this::letIn) : Optional.empty());
    }

    private Proof proof(Optional<Grievance> grievance, CaseNumber number, Language language) {
        var subject = GrievanceAccess.subject(number);
        return grievance
                .flatMap(found -> grievances.complainant(ANYBODY, found))
                .map(who -> new Proof(subject, who.facts().mobile().value(), language))
                .orElseGet(() -> Proof.toNobody(subject, language));
    }

    private Optional<Grievance> asAnybody(CaseNumber number) {
        return grievances.find(ANYBODY, number);
    }

    private Actor letIn(Grievance grievance) {
        var actor = GrievanceAccess.actor(grievance.id(), roles.permissionsOf(GrievanceAccess.ROLE));
        return current.as(actor, () -> {
            audit.saw("grievance.enter", grievance);
            return actor;
        });
    }
}
