package org.sijill.letter;

import java.time.LocalDate;

/**
 * What is told of a genuine letter to whoever holds it: nothing of whom it is about.
 *
 * @param issuedOn the day in Muscat
 */
public record LetterCheck(LetterKind kind, LocalDate issuedOn) {}
