package org.sijill.change;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.household.HouseholdId;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;

/** A change with what it replaces, its reason and its proposer. The database lets nothing of it be altered but how it ends. */
@Entity
@Table(name = "change_proposal")
class ChangeProposal {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "household_number")
    private String householdNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "reason_case_id")
    private UUID reasonCase;

    @Column(name = "reason_case_number")
    private String reasonNumber;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Convert(converter = ChangeConverter.class)
    private Change former;

    @Convert(converter = ChangeConverter.class)
    private Change proposal;

    @Column(name = "shown_version")
    private long shownVersion;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    /** For JPA. */
    protected ChangeProposal() {}

    /** @param former what the register holds now; empty if it is nothing */
    static ChangeProposal of(
            ProposeChange command, CaseReference household, Optional<Change> former, ActorId by, Instant now) {
        var proposed = new ChangeProposal();
        proposed.id = ChangeId.next().value();
        proposed.householdId = household.id();
        proposed.householdNumber = household.number();
        proposed.officeCode = household.office().value();
        proposed.level = household.level();
        proposed.reasonCase = command.reasonCase();
        proposed.reasonNumber = command.reasonNumber();
        proposed.kind = command.change().kind();
        proposed.former = former.orElse(null);
        proposed.proposal = command.change();
        proposed.shownVersion = command.shown();
        proposed.proposedBy = by.value();
        proposed.proposedAt = now;
        proposed.state = ChangeState.PROPOSED;
        return proposed;
    }

    /** @throws BusinessException {@code change.error.settled} if it was applied or dropped already */
    void requireWaiting() {
        if (state.next().isEmpty()) {
            throw new BusinessException("change.error.settled");
        }
    }

    /** @throws BusinessException {@code change.error.settled} if it was applied or dropped already */
    void settle(ChangeState next, ActorId by, Instant now) {
        requireWaiting();
        state = next;
        settledBy = by.value();
        settledAt = now;
    }

    boolean is(ChangeState other) {
        return state == other;
    }

    /** @return whether it waits, and leaves no place for another of its kind for the same reason */
    boolean waitsInPlaceOf(ProposeChange command) {
        return state == ChangeState.PROPOSED
                && kind == command.change().kind()
                && householdId.equals(command.household().value());
    }

    /** @return whether it was applied after the other was proposed, to the same family */
    boolean wasAppliedSince(ChangeProposal other) {
        return state == ChangeState.APPLIED
                && householdId.equals(other.householdId)
                && settledAt.isAfter(other.proposedAt);
    }

    ChangeId id() {
        return new ChangeId(id);
    }

    HouseholdId household() {
        return new HouseholdId(householdId);
    }

    UUID reasonCase() {
        return reasonCase;
    }

    /** @return what the register held when it was proposed */
    Optional<Change> former() {
        return Optional.ofNullable(former);
    }

    Change change() {
        return proposal;
    }

    long shownVersion() {
        return shownVersion;
    }

    ActorId proposedBy() {
        return new ActorId(proposedBy);
    }

    long version() {
        return version;
    }

    ProposedChange read() {
        return new ProposedChange(
                id(),
                household(),
                householdNumber,
                kind,
                former(),
                proposal,
                state,
                proposedBy(),
                proposedAt,
                Optional.ofNullable(settledBy).map(ActorId::new),
                Optional.ofNullable(settledAt));
    }
}
