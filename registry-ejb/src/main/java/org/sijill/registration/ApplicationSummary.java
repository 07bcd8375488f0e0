package org.sijill.registration;

import java.time.Instant;
import java.util.Set;

/**
 * A row in a list of applications.
 *
 * @param filedAt when it was handed in
 */
public record ApplicationSummary(
        ApplicationId id,
        String number,
        String civilNumber,
        String wilayaCode,
        Set<HelpKind> helpWanted,
        ApplicationStatus status,
        Instant filedAt) {}
