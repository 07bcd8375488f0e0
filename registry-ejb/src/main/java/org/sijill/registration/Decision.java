package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.household.HouseholdId;
import org.sijill.security.ActorId;

/** What was decided on an application, by whom, why, and which family's file came of it. */
@Embeddable
class Decision {

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private RejectionReason reason;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "approval_reason")
    private String approvalReason;

    @Convert(converter = HelpKindsConverter.class)
    @Column(name = "approved_help")
    private Set<HelpKind> approvedHelp = Set.of();

    @Column(name = "by_committee")
    private boolean byCommittee;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "household_number")
    private String householdNumber;

    @Column(name = "household_made")
    private boolean householdMade;

    @Column(name = "annulled_by")
    private UUID annulledBy;

    @Column(name = "annulled_at")
    private Instant annulledAt;

    @Column(name = "annul_text")
    private String annulText;

    /** Nothing is decided yet; for JPA too. */
    protected Decision() {}

    static Decision made(Verdict verdict, ActorId by, Instant now) {
        var decision = new Decision();
        decision.decidedBy = by.value();
        decision.decidedAt = now;
        decision.approvedHelp = verdict.approved();
        decision.reason = verdict.reason();
        decision.reasonText = verdict.reason() == null ? null : verdict.text();
        return decision;
    }

    /** The votes of the committee made it; the last of them closed it. */
    void madeInCommittee() {
        byCommittee = true;
    }

    /**
     * Why it was approved.
     *
     * @throws BusinessException {@code registration.error.reasonText} if it does not explain itself
     */
    void because(String why) {
        approvalReason = Verdict.explained(why, "registration.error.reasonText");
    }

    /**
     * The same, taken back: who decided and what came of it stays to be read.
     *
     * @throws BusinessException {@code registration.error.annulText} if it does not explain itself
     */
    Decision annulled(ActorId by, Instant now, String text) {
        var decision = new Decision();
        decision.decidedBy = decidedBy;
        decision.decidedAt = decidedAt;
        decision.approvedHelp = approvedHelp;
        decision.byCommittee = byCommittee;
        decision.annulledBy = by.value();
        decision.annulledAt = now;
        decision.annulText = Verdict.explained(text, "registration.error.annulText");
        decision.householdId = householdId;
        decision.householdNumber = householdNumber;
        decision.householdMade = householdMade;
        decision.approvalReason = approvalReason;
        decision.reason = reason;
        decision.reasonText = reasonText;
        return decision;
    }

    /** Which file the family stands in from now on. */
    void entered(EnteredFamily entered) {
        householdId = entered.family().id().value();
        householdNumber = entered.family().number();
        householdMade = entered.made();
    }

    /** @return the file that this decision made; empty if there was one before, or none is made */
    Optional<HouseholdId> familyMade() {
        return householdMade ? Optional.of(new HouseholdId(householdId)) : Optional.empty();
    }

    boolean isMade() {
        return decidedAt != null;
    }

    /** @return whether he made it, or took it back */
    boolean isBy(ActorId actor) {
        return actor.value().equals(decidedBy) || actor.value().equals(annulledBy);
    }

    /** @return null until it is decided */
    Instant at() {
        return decidedAt;
    }

    /** @return who took it back, when and why; null as long as it stands */
    Annulment annulment() {
        return annulledAt == null ? null : new Annulment(new ActorId(annulledBy), annulledAt, annulText);
    }

    /** @return none until it is approved */
    Set<HelpKind> approvedHelp() {
        return approvedHelp;
    }

    boolean isByCommittee() {
        return byCommittee;
    }

    RejectionReason reason() {
        return reason;
    }

    /** @return of what was rejected; else of the approval, if one was written; null if there is none */
    String reasonText() {
        return reason == null ? approvalReason : reasonText;
    }

    String householdNumber() {
        return householdNumber;
    }
}
