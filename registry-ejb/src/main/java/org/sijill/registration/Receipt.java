package org.sijill.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever filed an application is told of it.
 *
 * @param number to read aloud, {@code A-26-004217-4}
 * @param promisedBy the decision comes no later than this day, that day included; empty while the citizen has the file and
 *     after its end
 */
public record Receipt(ApplicationId id, String number, ApplicationStatus status, Optional<LocalDate> promisedBy) {}
