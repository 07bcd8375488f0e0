package org.sijill.document;

import java.time.Instant;

/**
 * A document as a line of a case.
 *
 * @param size bytes
 * @param pages 1 for a picture
 */
public record DocumentSummary(
        DocumentId id, String kind, String fileName, DocumentType type, int size, int pages, Instant addedAt) {}
