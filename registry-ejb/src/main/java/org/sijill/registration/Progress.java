package org.sijill.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far an application has come, for whoever filed it.
 *
 * @param promisedBy the decision comes no later than this day; empty while the citizen has the file and after its end
 */
public record Progress(ApplicationStatus status, Optional<LocalDate> promisedBy) {}
