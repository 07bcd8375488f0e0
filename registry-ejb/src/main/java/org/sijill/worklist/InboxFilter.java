package org.sijill.worklist;

import java.time.Instant;
import java.util.Optional;

/**
 * What of the inbox is asked for. Stands in the page's address, so it holds no search words.
 *
 * @param step only this step
 * @param dueBefore only what is due before this moment: the late ones
 * @param mine only what the actor has claimed
 */
public record InboxFilter(Optional<String> step, Optional<Instant> dueBefore, boolean mine) {

    public static final InboxFilter ALL = new InboxFilter(Optional.empty(), Optional.empty(), false);
}
