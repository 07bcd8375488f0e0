package org.sijill.registration;

import java.time.LocalDate;

/**
 * What whoever filed is given.
 *
 * @param number to read aloud, {@code A-26-004217-4}
 * @param promisedBy the decision comes no later than this day, that day included
 */
public record Receipt(ApplicationId id, String number, ApplicationStatus status, LocalDate promisedBy) {}
