package org.sijill.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A holiday as an administrator enters it.
 *
 * @param from first day
 * @param to last day, included
 * @param announcement its number and date as printed; empty unless announced
 */
public record HolidayEntry(
        @NotBlank(message = "common.error.required") @Size(max = 100, message = "common.error.tooLong") String nameAr,
        @NotBlank(message = "common.error.required") @Size(max = 100, message = "common.error.tooLong") String nameEn,
        @NotNull(message = "common.error.required") LocalDate from,
        @NotNull(message = "common.error.required") LocalDate to,
        @NotNull(message = "common.error.required") @Size(max = 200, message = "common.error.tooLong")
                String announcement,
        @NotNull(message = "common.error.required") HolidayState state) {}
