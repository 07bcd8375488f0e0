package org.sijill.worklist;

import java.time.Instant;
import java.util.Collection;

/**
 * What a case is about, as far as an inbox is filtered by it.
 *
 * @param topics what it asks for, by the names its feature has for it; no commas
 * @param place code of the wilaya; empty text if none
 * @param village as it was told; empty text if it was not
 * @param since since when the case runs
 */
public record CaseTopic(Collection<String> topics, String place, String village, Instant since) {}
