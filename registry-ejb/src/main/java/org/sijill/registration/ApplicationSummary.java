package org.sijill.registration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A row in a list of applications.
 *
 * @param id the application's; plain, as the query hands it over
 * @param filedAt when it was handed in
 */
public record ApplicationSummary(
        UUID id,
        String number,
        String civilNumber,
        String wilayaCode,
        Set<HelpKind> helpWanted,
        ApplicationStatus status,
        Instant filedAt) {}
