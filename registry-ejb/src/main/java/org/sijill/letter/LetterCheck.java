package org.sijill.letter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told of a genuine letter to whoever holds it: nothing of whom it is about.
 *
 * @param issuedOn the day in Muscat that the paper bears
 * @param revokedOn the day since which it holds no longer; empty while it does
 */
public record LetterCheck(LetterKind kind, LocalDate issuedOn, Optional<LocalDate> revokedOn) {}
