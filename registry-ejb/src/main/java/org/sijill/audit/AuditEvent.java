package org.sijill.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.Ids;

/** One line of the audit log. Written once; it has no version because nothing ever changes it. */
@Entity
@Table(name = "audit_event", schema = "sijill")
class AuditEvent {

    @Id
    private UUID id;

    private Instant at;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String roles;

    @Column(name = "office_code")
    private String officeCode;

    private String action;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "subject_version")
    private Long subjectVersion;

    private String fields;
    private String reference;
    private String channel;

    /** for JPA */
    protected AuditEvent() {}

    static AuditEvent of(Caller caller, String action, Outcome outcome, Subject subject, Instant at) {
        var event = new AuditEvent();
        event.id = Ids.next();
        event.at = at;
        event.actorId = caller.actorId();
        event.actorName = caller.name();
        event.roles = caller.roles();
        event.officeCode = caller.officeCode();
        event.reference = caller.reference();
        event.channel = caller.channel();
        event.action = action;
        event.outcome = outcome;
        event.subjectType = subject.type();
        event.subjectId = subject.id();
        event.subjectVersion = subject.version();
        event.fields = String.join(",", subject.fields());
        return event;
    }

    AuditLine line(Optional<AuditSeal> seal) {
        return new AuditLine(
                id,
                at,
                actorName,
                roles,
                officeCode == null ? "" : officeCode,
                action,
                outcome,
                subjectType,
                subjectId,
                subjectVersion == null ? 0 : subjectVersion,
                fields,
                reference,
                channel,
                seal.map(AuditSeal::seq).orElse(0L),
                seal.map(AuditSeal::hash).orElse(""));
    }
}
