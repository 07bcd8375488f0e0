package org.sijill.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the log as the auditor reads it.
 *
 * @param roles codes with commas
 * @param officeCode where the actor works; empty if nobody was logged in
 * @param subjectVersion of the record after the change; 0 if it was only seen
 * @param fields names of the changed fields with commas
 * @param place in the chain; 0 if it is not sealed yet
 * @param hash SHA-256 in hexadecimal digits; empty if it is not sealed yet
 */
public record AuditLine(
        UUID id,
        Instant at,
        String actorName,
        String roles,
        String officeCode,
        String action,
        Outcome outcome,
        String subjectType,
        String subjectId,
        long subjectVersion,
        String fields,
        String reference,
        String channel,
        long place,
        String hash) {

    public boolean isSealed() {
        return place > 0;
    }
}
