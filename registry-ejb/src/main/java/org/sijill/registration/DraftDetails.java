package org.sijill.registration;

import java.time.LocalDate;

/**
 * A draft, as whoever began it sees it.
 *
 * @param until last day on which it can be handed in
 */
public record DraftDetails(ApplicationFacts facts, Answers answers, LocalDate until) {}
