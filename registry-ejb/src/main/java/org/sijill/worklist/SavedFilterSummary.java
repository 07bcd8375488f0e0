package org.sijill.worklist;

import java.util.UUID;

/**
 * A filter that somebody keeps for himself.
 *
 * @param query parameters of the inbox's address
 * @param opensFirst the inbox opens with it
 */
public record SavedFilterSummary(UUID id, String name, String query, boolean opensFirst) {}
