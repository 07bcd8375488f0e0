package org.sijill.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.DateRange;
import org.sijill.common.Ids;

/** Days on which offices are closed. Never edited: a change ends the row and adds another, so that it can be undone. */
@Entity
@Table(name = "holiday")
class Holiday {

    /** The longest is Eid with the weekends around it; more is a slip in the year. */
    private static final int LONGEST = 15;

    @Id
    private UUID id;

    @Column(name = "name_ar")
    private String nameAr;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    private String announcement;

    @Enumerated(EnumType.STRING)
    private HolidayState state;

    @Column(name = "in_force")
    private boolean inForce;

    @Version
    private long version;

    /** for JPA */
    protected Holiday() {}

    /**
     * @throws BusinessException {@code common.error.dateOrder}, {@code calendar.error.holidayTooLong} or {@code
     *     calendar.error.announcementMissing}
     */
    static Holiday entered(HolidayEntry entry) {
        if (entry.to().isBefore(entry.from())) {
            throw new BusinessException("common.error.dateOrder");
        }
        if (entry.to().isAfter(entry.from().plusDays(LONGEST - 1L))) {
            throw new BusinessException("calendar.error.holidayTooLong", LONGEST);
        }
        if (entry.state() == HolidayState.ANNOUNCED && entry.announcement().isBlank()) {
            throw new BusinessException("calendar.error.announcementMissing");
        }
        var holiday = new Holiday();
        holiday.id = Ids.next();
        holiday.nameAr = entry.nameAr().strip();
        holiday.nameEn = entry.nameEn().strip();
        holiday.from = entry.from();
        holiday.to = entry.to();
        holiday.announcement = entry.announcement().strip();
        holiday.state = entry.state();
        holiday.inForce = true;
        return holiday;
    }

    /** @throws ChangedMeanwhileException if somebody removed or replaced it already */
    void end() {
        requireInForce();
        inForce = false;
    }

    /** @throws ChangedMeanwhileException if somebody removed or replaced it already */
    void requireInForce() {
        if (!inForce) {
            throw new ChangedMeanwhileException();
        }
    }

    /** Undoes {@link #end}. */
    void restore() {
        inForce = true;
    }

    UUID id() {
        return id;
    }

    DateRange days() {
        return DateRange.of(from, to);
    }
}
