package org.sijill.letter;

import java.time.Instant;
import org.sijill.common.CaseNumber;

/**
 * A letter as a line of its case.
 *
 * @param number {@code L-26-002981-0}
 * @param revoked whether what it says holds no longer
 */
public record LetterSummary(
        LetterId id, CaseNumber number, LetterKind kind, String occasion, Instant issuedAt, boolean revoked) {}
