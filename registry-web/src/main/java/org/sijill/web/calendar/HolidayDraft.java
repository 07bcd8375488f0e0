package org.sijill.web.calendar;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.ChangeHolidays;
import org.sijill.calendar.HolidaySummary;

/**
 * The change that is being written: a new holiday, another in place of one, or one less.
 *
 * @param replaced the one it takes the place of; null if it takes none
 * @param removed the one that goes; null if none does
 * @param form what is typed
 */
record HolidayDraft(UUID replaced, UUID removed, HolidayForm form) implements Serializable {

    static HolidayDraft of(Optional<HolidaySummary> replaced, Optional<HolidaySummary> removed) {
        return new HolidayDraft(
                replaced.map(HolidaySummary::id).orElse(null),
                removed.map(HolidaySummary::id).orElse(null),
                replaced.map(HolidayForm::replacing).orElseGet(HolidayForm::new));
    }

    ChangeHolidays change() {
        if (isRemoval()) {
            return ChangeHolidays.remove(removed);
        }
        return replaced == null ? ChangeHolidays.enter(form.entry()) : ChangeHolidays.replace(replaced, form.entry());
    }

    /** @return the holiday that would no longer be */
    Optional<UUID> ended() {
        return Optional.ofNullable(replaced == null ? removed : replaced);
    }

    boolean isRemoval() {
        return removed != null;
    }

    /** @return key of the heading over the form */
    String title() {
        if (isRemoval()) {
            return "calendar.holidays.remove";
        }
        return replaced == null ? "calendar.holidays.enter" : "calendar.holidays.replace";
    }
}
