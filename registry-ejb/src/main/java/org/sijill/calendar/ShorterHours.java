package org.sijill.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.sijill.common.DateRange;

/** Days on which offices open at other hours, as in Ramadan. Rows come by migration. */
@Entity
@Table(name = "shorter_hours")
class ShorterHours {

    @Id
    private UUID id;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private LocalTime opens;

    private LocalTime closes;

    /** for JPA */
    protected ShorterHours() {}

    WorkingHours hours() {
        return new WorkingHours(DateRange.of(from, to), opens, closes);
    }
}
