package org.sijill.registration;

import java.time.Instant;
import org.sijill.security.ActorId;

/** That a decision was taken back: by whom, when and why. */
public record Annulment(ActorId by, Instant at, String text) {}
