package org.sijill.registration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A row in a list of applications.
 *
 * @param id the application's; plain, as the query hands it over
 * @param civilNumber null for whoever has none yet
 * @param filedAt when it was handed in; null for a draft at the counter
 */
public record ApplicationSummary(
        UUID id,
        String number,
        String civilNumber,
        String wilayaCode,
        Set<HelpKind> helpWanted,
        ApplicationStatus status,
        Instant filedAt) {}
