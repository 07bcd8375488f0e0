package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.Turns;
import org.sijill.household.HouseholdAnnulled;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdRegistered;
import org.sijill.household.Households;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Until when each family's data count as confirmed; in the caller's transaction, as the current actor. The state of the
 * family's file follows in the same transaction.
 */
@ApplicationScoped
public class Certifications {

    private final CertificationRepository certifications;
    private final Households households;
    private final RecertificationDeadlines deadlines;
    private final RecertificationMessages messages;
    private final ProcessEngineGateway processes;
    private final Turns turns;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Certifications(
            CertificationRepository certifications,
            Households households,
            RecertificationDeadlines deadlines,
            RecertificationMessages messages,
            ProcessEngineGateway processes,
            Turns turns,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.certifications = certifications;
        this.households = households;
        this.deadlines = deadlines;
        this.messages = messages;
        this.processes = processes;
        this.turns = turns;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected Certifications() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whoever is entered is certified that day. */
    void registered(@Observes HouseholdRegistered entered) {
        var today = deadlines.today();
        certifications.add(Certification.of(
                entered.family(),
                CertificationWay.ENTRY,
                current.get().id(),
                Language.AR,
                today,
                deadlines.validUntil(today)));
    }

    /** Nobody is asked any more, and nothing of it is due. */
    void annulled(@Observes HouseholdAnnulled closed) {
        certifications.find(current.get(), closed.family()).ifPresent(certification -> {
            certification.annul(clock.instant());
            wrote("recertification.annul", certification, "stage");
            processes.correlate("FamilyAnnulled", closed.family().value());
        });
    }

    void moved(@Observes CaseMoved moved) {
        certifications
                .find(current.get(), new HouseholdId(moved.to().id()))
                .ifPresent(certification -> certification.move(moved.to().office()));
    }

    /**
     * Gives the families whose day is over, or nearer than the notice, a day of their own within the coming year; for a registry
     * that takes over families of before.
     */
    public void spread() {
        certifications.spread(current.get(), deadlines.noticeUntil().plusDays(1), deadlines.spread());
    }

    /** @return the family's, which nobody else changes until the transaction ends */
    Certification take(HouseholdId family) {
        turns.take(turn(family));
        return certifications.get(current.get(), family);
    }

    /** Of whoever changes this family's. */
    static String turn(HouseholdId family) {
        return "certification of " + family;
    }

    /** The state of the file follows. */
    void follow(Certification certification) {
        certifications.flush();
        var file = certification.stage().file();
        if (file != null) {
            households.become(certification.household(), file);
        }
    }

    /**
     * The family's data are confirmed from today on.
     *
     * @param language in which it is written to from now on
     * @return the one that follows
     */
    Certification renew(Certification former, CertificationWay way, Language language) {
        former.renew(clock.instant());
        follow(former);
        var today = deadlines.today();
        var renewed = Certification.of(
                former.reference(), way, current.get().id(), language, today, deadlines.validUntil(today));
        certifications.add(renewed);
        certifications.flush();
        endRound(renewed);
        if (way.isTold()) {
            messages.send(renewed, "h.confirmed", renewed.nextOn());
        }
        return renewed;
    }

    /** @return whether there is nothing to confirm: it was entered or confirmed today */
    boolean holdsSinceToday(Certification certification) {
        return certification.holdsSince(deadlines.today());
    }

    /** The family has answered: nothing of the round is due any more. */
    void endRound(Certification certification) {
        deadlines.endAll(certification.household().value());
        messages.withdraw(certification);
    }

    /** @throws BusinessException {@code recertification.error.notAsked} if a word of the family's is not enough, or not asked for */
    void requireConfirmable(Certification certification) {
        if (!details(certification).isConfirmable(deadlines.today())) {
            throw new BusinessException("recertification.error.notAsked");
        }
    }

    CertificationDetails details(Certification certification) {
        return certification.details(
                certification.closedOn() == null ? null : deadlines.reopenUntil(certification.closedOn()));
    }

    /** @param fields names of what was changed, never its values */
    void wrote(String action, Certification certification, String... fields) {
        audit.wrote(action, "household", certification.household().toString(), certification.version(), fields);
    }
}
