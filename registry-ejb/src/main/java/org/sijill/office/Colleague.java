package org.sijill.office;

import org.sijill.location.BilingualName;
import org.sijill.security.ActorId;

/** A member of staff to whom a task can be given, or who acted. */
public record Colleague(ActorId id, BilingualName name) {}
