package org.sijill.registration;

import java.time.Instant;
import java.util.List;

/**
 * What stands in an application.
 *
 * @param missing what it lacked when it was last returned; empty once it was confirmed
 * @param note for the file, by whoever returned it; null if there is none
 * @param decidedAt null until it is decided
 * @param reason null unless it was rejected
 * @param version to be handed back with the next change
 */
public record ApplicationFacts(
        ApplicationId id,
        String number,
        String civilNumber,
        String mobile,
        String wilayaCode,
        List<HelpKind> helpWanted,
        Channel channel,
        ApplicationStatus status,
        String officeCode,
        Instant filedAt,
        List<MissingItem> missing,
        String note,
        Instant decidedAt,
        RejectionReason reason,
        String reasonText,
        long version) {}
