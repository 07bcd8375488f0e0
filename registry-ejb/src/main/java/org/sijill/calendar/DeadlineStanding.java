package org.sijill.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.Ids;

/** Days on which the clock of one deadline stood still, or stands. */
@Entity
@Table(name = "deadline_standing")
class DeadlineStanding {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deadline_id")
    private Deadline deadline;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "resumed_on")
    private LocalDate resumedOn;

    /** for JPA */
    protected DeadlineStanding() {}

    static DeadlineStanding begun(Deadline deadline, LocalDate today) {
        var standing = new DeadlineStanding();
        standing.id = Ids.next();
        standing.deadline = deadline;
        standing.pausedOn = today;
        return standing;
    }

    boolean isOpen() {
        return resumedOn == null;
    }

    void end(LocalDate today) {
        resumedOn = today;
    }

    /** @return empty while it lasts */
    Optional<Standing> days() {
        return Optional.ofNullable(resumedOn).map(resumed -> new Standing(pausedOn, resumed));
    }
}
