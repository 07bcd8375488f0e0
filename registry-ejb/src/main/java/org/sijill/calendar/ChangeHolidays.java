package org.sijill.calendar;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of the holiday table, as it is previewed and made.
 *
 * @param ended the holiday that no longer is; with {@code entered} it is replaced, alone it is removed
 * @param entered the new one
 */
public record ChangeHolidays(Optional<UUID> ended, Optional<@Valid HolidayEntry> entered) {

    public static ChangeHolidays enter(HolidayEntry entry) {
        return new ChangeHolidays(Optional.empty(), Optional.of(entry));
    }

    public static ChangeHolidays replace(UUID holiday, HolidayEntry entry) {
        return new ChangeHolidays(Optional.of(holiday), Optional.of(entry));
    }

    public static ChangeHolidays remove(UUID holiday) {
        return new ChangeHolidays(Optional.of(holiday), Optional.empty());
    }
}
