package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;

/** What the rules found of an application on its way to the decision: whether it cannot wait, and why the family is visited. */
@Embeddable
class VisitNeed {

    private boolean urgent;

    @Convert(converter = VisitReasonsConverter.class)
    @Column(name = "visit_reasons")
    private Set<VisitReason> reasons = Set.of();

    @Column(name = "visited_at")
    private Instant visitedAt;

    /** Nothing is found yet; for JPA too. */
    protected VisitNeed() {}

    /** @param why none asks for no visit; those of a visit that was made stay */
    VisitNeed found(boolean cannotWait, Set<VisitReason> why) {
        var need = new VisitNeed();
        need.urgent = cannotWait;
        need.reasons = isVisited() ? reasons : why;
        need.visitedAt = visitedAt;
        return need;
    }

    VisitNeed visited(Instant now) {
        var need = new VisitNeed();
        need.urgent = urgent;
        need.reasons = reasons;
        need.visitedAt = now;
        return need;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isVisited() {
        return visitedAt != null;
    }

    Set<VisitReason> reasons() {
        return reasons;
    }
}
