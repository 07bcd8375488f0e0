package org.sijill.registration;

import java.util.Optional;
import java.util.Set;
import org.sijill.security.ActorId;

/**
 * What bears on what may be done with an application, beside where it is and whose it is.
 *
 * @param obstacle code of what stands in the way of an approval, whoever decides; empty if nothing does
 * @param related whether the officer belongs to the family
 * @param canBeReopened whether it lapsed not too long ago
 * @param voted members of the committee who have voted on it
 */
record Circumstances(Optional<String> obstacle, boolean related, boolean canBeReopened, Set<ActorId> voted) {}
