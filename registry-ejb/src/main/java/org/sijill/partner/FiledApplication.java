package org.sijill.partner;

import java.time.LocalDate;
import java.util.Optional;
import org.sijill.registration.ApplicationStatus;

/**
 * What a partner is told of an application it filed.
 *
 * @param promisedBy the decision comes no later than this day; empty while the citizen has the file and after its end
 */
public record FiledApplication(String number, ApplicationStatus status, Optional<LocalDate> promisedBy) {}
