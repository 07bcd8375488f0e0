package org.sijill.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.ActorId;

/** While its days run, one member of staff may do the steps of another who is away. */
@Entity
@Table(name = "delegation", schema = "sijill")
class Delegation {

    private static final int SHORTEST_REASON = 3;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "delegator_id")
    private UUID delegatorId;

    @Column(name = "delegate_id")
    private UUID delegateId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "to_on")
    private LocalDate toOn;

    private String reason;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** for JPA */
    protected Delegation() {}

    /**
     * @param today no delegation reaches back before it
     * @param longest days it may last
     * @throws BusinessException {@code office.error.delegateSelf}, {@code .delegatePast}, {@code .delegatePeriod},
     *     {@code .delegateReason}
     */
    static Delegation give(GiveDelegation command, ActorId by, Instant now, LocalDate today, int longest) {
        if (command.delegate().equals(command.delegator())) {
            throw new BusinessException("office.error.delegateSelf");
        }
        if (command.from().isBefore(today)) {
            throw new BusinessException("office.error.delegatePast");
        }
        if (command.to().isBefore(command.from())
                || command.to().isAfter(command.from().plusDays(longest - 1L))) {
            throw new BusinessException("office.error.delegatePeriod", longest);
        }
        if (command.reason() == null || command.reason().strip().length() < SHORTEST_REASON) {
            throw new BusinessException("office.error.delegateReason");
        }
        var delegation = new Delegation();
        delegation.id = DelegationId.next().value();
        delegation.delegatorId = command.delegator().value();
        delegation.delegateId = command.delegate().value();
        delegation.fromOn = command.from();
        delegation.toOn = command.to();
        delegation.reason = command.reason().strip();
        delegation.givenBy = by.value();
        delegation.givenAt = now;
        return delegation;
    }

    /**
     * @throws ChangedMeanwhileException if it is no longer as it was read
     * @throws BusinessException {@code office.error.delegationOver} if there is nothing left to end
     */
    void end(ActorId by, Instant now, LocalDate today, long read) {
        if (version != read) {
            throw new ChangedMeanwhileException();
        }
        if (state(today) == DelegationState.ENDED) {
            throw new BusinessException("office.error.delegationOver");
        }
        endedBy = by.value();
        endedAt = now;
    }

    DelegationState state(LocalDate today) {
        if (endedAt != null || today.isAfter(toOn)) {
            return DelegationState.ENDED;
        }
        return today.isBefore(fromOn) ? DelegationState.COMING : DelegationState.RUNNING;
    }

    /** @return whether it was his to give: he may end it too */
    boolean isOf(ActorId somebody) {
        return delegator().equals(somebody) || givenBy.equals(somebody.value());
    }

    DelegationId id() {
        return new DelegationId(id);
    }

    ActorId delegator() {
        return new ActorId(delegatorId);
    }

    ActorId delegate() {
        return new ActorId(delegateId);
    }

    LocalDate from() {
        return fromOn;
    }

    LocalDate to() {
        return toOn;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
