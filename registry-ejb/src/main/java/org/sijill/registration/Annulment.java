package org.sijill.registration;

import java.time.Instant;
import org.sijill.security.ActorId;

/** That a decision was taken back: by whom, and when. */
public record Annulment(ActorId by, Instant at) {}
