package org.sijill.letter;

/** A letter was issued; once it is committed its paper may be made. */
public record LetterIssued() {}
