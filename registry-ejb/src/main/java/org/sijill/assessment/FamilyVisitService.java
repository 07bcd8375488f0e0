package org.sijill.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.office.Roles;
import org.sijill.passcode.PasscodeId;
import org.sijill.passcode.Passcodes;
import org.sijill.passcode.Proof;
import org.sijill.passcode.Proven;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * A family answers on its phone when it is visited: it comes in by the number of the visit and a code to the phone it is told by.
 * Nothing in an answer tells which visits there are.
 */
@Stateless
public class FamilyVisitService {

    private final VisitRepository visits;
    private final FamilyAnswers answers;
    private final Slots slots;
    private final Passcodes passcodes;
    private final Roles roles;
    private final CurrentActor current;
    private final AuditLog log;
    private final VisitAudit audit;

    @Inject
    public FamilyVisitService(
            VisitRepository visits,
            FamilyAnswers answers,
            Slots slots,
            Passcodes passcodes,
            Roles roles,
            CurrentActor current,
            AuditLog log,
            VisitAudit audit) {
        this.visits = visits;
        this.answers = answers;
        this.slots = slots;
        this.passcodes = passcodes;
        this.roles = roles;
        this.current = current;
        this.log = log;
        this.audit = audit;
    }

    /** For the container. */
    protected FamilyVisitService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Sends a code to the phone of a visit, if there is such a one.
     *
     * @throws BusinessException {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId ask(CaseNumber number, Language language) {
        return passcodes.send(proof(asAnybody(number), number, language));
    }

    /**
     * Takes the code.
     *
     * @param number as it was when the code was asked for
     * @param typed digits of any script
     */
    @Requires(Requires.ANYBODY)
    public Proven prove(PasscodeId id, CaseNumber number, String typed) {
        var visit = asAnybody(number);
        var outcome = passcodes.redeem(id, proof(visit, number, Language.AR), typed);
        if (!outcome.right() || visit.isEmpty()) {
            return Proven.refused(outcome);
        }
        var family = family(visit.get());
        return current.as(family, () -> {
            log.saw("assessment.proveFamily", "visit", visit.get().id().toString());
            return Proven.as(family, outcome);
        });
    }

    /** The family acts as its visit: it reaches that one. */
    private Actor family(Visit visit) {
        var reference = visit.reference();
        return new Actor(
                new ActorId(visit.id().value()),
                "visited",
                Set.of("visited"),
                roles.permissionsOf("visited"),
                reference.office(),
                reference.office(),
                reference.level(),
                Optional.empty());
    }

    /** @throws VisitNotFoundException if the actor is not the family of a visit */
    @Requires("assessment.answerOwn")
    public OwnVisit own() {
        var visit = mine();
        audit.saw("assessment.answerOwn", visit);
        return OwnVisit.of(visit, slots);
    }

    /**
     * The family says whether the day suits it, or, after a letter, that it wants to be visited.
     *
     * @throws ChangedMeanwhileException if it was changed since it was shown
     */
    @Requires("assessment.answerOwn")
    public void answer(AnswerSlot command) {
        var visit = mine();
        answers.keep(visit, command);
        audit.wrote("assessment.answerOwn", visit, "status", "slot");
    }

    private Visit mine() {
        return visits.take(current.get(), new VisitId(current.get().id().value()));
    }

    /** The code decides who asks; until then nobody does. */
    private Optional<Visit> asAnybody(CaseNumber number) {
        return visits.find(Actor.system("follow", Set.of()), number)
                .filter(visit -> !visit.status().isFinal())
                .filter(visit -> visit.visited().mobile().isPresent());
    }

    private static Proof proof(Optional<Visit> visit, CaseNumber number, Language language) {
        var subject = "visit " + number;
        return visit.flatMap(found -> found.visited().mobile())
                .map(phone -> new Proof(subject, phone, language))
                .orElseGet(() -> Proof.toNobody(subject, language));
    }
}
