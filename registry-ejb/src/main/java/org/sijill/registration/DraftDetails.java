package org.sijill.registration;

import java.time.LocalDate;
import java.util.List;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.document.DocumentSummary;
import org.sijill.verification.RegisteredFamily;

/**
 * An application in its applicant's hand: a draft, or one that was returned to be completed.
 *
 * @param answers as they were typed
 * @param declared what they say, as far as they are right
 * @param documents handed in so far, the oldest first
 * @param lacks what the system finds missing; empty once everything is there
 * @param unanswered what the office asked for when it returned it, and is not there yet; whatever only the counter completes is among it
 * @param register whom the civil register names as the family and who is not told of yet
 * @param until last day on which it can be handed in
 */
public record DraftDetails(
        ApplicationFacts facts,
        Answers answers,
        Declaration declared,
        List<DocumentSummary> documents,
        List<MissingItem> lacks,
        List<MissingItem> unanswered,
        RegisteredFamily register,
        LocalDate until) {}
