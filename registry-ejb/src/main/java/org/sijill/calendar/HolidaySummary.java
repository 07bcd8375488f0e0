package org.sijill.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the holiday table.
 *
 * @param to last day, included
 * @param announcement empty unless announced or set by decree
 */
public record HolidaySummary(
        UUID id, String nameAr, String nameEn, LocalDate from, LocalDate to, String announcement, HolidayState state) {}
