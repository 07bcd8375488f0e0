package org.sijill.notification;

import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Language;

/**
 * A row of the outbox.
 *
 * @param sentAt null if it was not sent
 * @param attempts how often the gateway was asked
 * @param lastError HTTP status, {@code timeout} or {@code unreachable}; null if the last attempt went well or none was made
 */
public record MessageSummary(
        UUID id,
        String caseNumber,
        String mobile,
        Language language,
        String text,
        Instant createdAt,
        Instant sentAt,
        int attempts,
        String lastError,
        MessageState state) {}
