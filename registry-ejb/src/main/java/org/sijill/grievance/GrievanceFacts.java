package org.sijill.grievance;

import java.time.Instant;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.location.WilayaCode;

/**
 * What stands in a grievance; who complains stands elsewhere.
 *
 * @param level confidentiality, 0 to 4
 * @param wilaya where it happened; empty if that was not told
 * @param contestedNumber of the case whose decision it is about; empty text if of none
 * @param handlingLevel 1 branch, 2 governorate, 3 headquarters, 4 minister's office
 * @param answer what the complainant is told, or is proposed to be told; empty text before
 * @param sentBack why the last proposal was not good enough; empty text if none was sent back
 * @param handedTo the body or the protection case that has it now; empty text if none
 * @param satisfaction 1 to 5; empty if he did not say
 * @param version to be handed back with the next change
 */
public record GrievanceFacts(
        GrievanceId id,
        String number,
        String officeCode,
        int level,
        Manner manner,
        GrievanceChannel channel,
        GrievanceKind kind,
        GrievanceTopic topic,
        boolean aboutManager,
        Optional<WilayaCode> wilaya,
        String contestedNumber,
        String words,
        Language language,
        Instant filedAt,
        Room room,
        Severity severity,
        int handlingLevel,
        GrievanceStatus status,
        String answer,
        String sentBack,
        String handedTo,
        Optional<Integer> satisfaction,
        long version) {

    /** Number and state; the rest is personal. */
    @Override
    public String toString() {
        return "GrievanceFacts[id=" + id + ", status=" + status + "]";
    }
}
