package org.sijill.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day as people type it, day first: 24/11/2026, in digits of either script, with slashes, dots or dashes. */
public final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** @return the day that was typed; empty if there is no such day */
    public static Optional<LocalDate> find(String typed) {
        try {
            return Optional.of(LocalDate.parse(Digits.latin(typed.strip()).replaceAll("[.\\-]", "/"), TYPED));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** @return as it would be typed */
    public static String text(LocalDate day) {
        return TYPED.format(day);
    }

    /** @throws BusinessException {@code common.error.date} if there is no such day */
    public static LocalDate of(String typed) {
        return find(typed).orElseThrow(() -> new BusinessException("common.error.date"));
    }
}
