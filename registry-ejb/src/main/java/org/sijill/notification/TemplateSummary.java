package org.sijill.notification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A message's text in the list of texts.
 *
 * @param template its name: {@code a.in}
 * @param sent whether it is sent to a telephone; else it stands in a letter
 * @param ar the text in force
 * @param en the same in English
 * @param version in force; 1 is the one the product came with
 * @param since first day of that version; empty for the shipped one
 * @param next first day of the version that follows it; empty if none is set
 * @param draft whether another one is being written
 */
public record TemplateSummary(
        String template,
        boolean sent,
        String ar,
        String en,
        int version,
        Optional<LocalDate> since,
        Optional<LocalDate> next,
        boolean draft) {}
