package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** That a researcher was at the door, and what came of it. Written once. */
@Entity
@Table(name = "visit_try")
class VisitTry {

    @Id
    private UUID id;

    @Column(name = "visit_id")
    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private TryResult result;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "made_by")
    private UUID madeBy;

    private String who;
    private String what;

    /** For JPA. */
    protected VisitTry() {}

    static VisitTry made(Visit visit, RecordTry command, Instant triedAt, ActorId by, Instant now) {
        var made = new VisitTry();
        made.id = Ids.next();
        made.visitId = visit.id().value();
        made.result = command.result();
        made.triedAt = triedAt;
        made.receivedAt = now;
        made.madeBy = by.value();
        made.who = command.who();
        made.what = command.what();
        return made;
    }
}
