package org.sijill.lifeevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.sijill.security.CivilNumber;

/** An event that the civil register told. Inserted by {@link LifeEventRepository#addOnce}, which JPA cannot say. */
@Entity
@Table(name = "register_event")
class LifeEvent {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private LifeEventKind kind;

    @Column(name = "civil_number")
    private String civilNumber;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private Long sequence;

    @Column(name = "other_civil_number")
    private String otherCivilNumber;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    @Enumerated(EnumType.STRING)
    private LifeEventState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Version
    private long version;

    /** For JPA. */
    protected LifeEvent() {}

    boolean tellsTheSame(NotifyLifeEvent told) {
        return kind == told.kind()
                && civilNumber.equals(told.person().value())
                && happenedOn.equals(told.happenedOn())
                && Objects.equals(sequence, told.sequence())
                && Objects.equals(
                        otherCivilNumber,
                        told.other() == null ? null : told.other().value())
                && Objects.equals(
                        wilayaCode, told.wilaya() == null ? null : told.wilaya().value());
    }

    /** By the register's own count; where it does not count, by the day. */
    boolean isOlderThan(LifeEvent other) {
        return sequence != null && other.sequence != null
                ? sequence < other.sequence
                : happenedOn.isBefore(other.happenedOn);
    }

    void applied() {
        state = LifeEventState.APPLIED;
    }

    void supersede() {
        state = LifeEventState.SUPERSEDED;
    }

    CivilNumber person() {
        return new CivilNumber(civilNumber);
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    LifeEventReceipt receipt(boolean fresh) {
        return new LifeEventReceipt(id, state, fresh);
    }
}
