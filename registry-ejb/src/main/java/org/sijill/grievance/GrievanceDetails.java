package org.sijill.grievance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A grievance as the office reads it.
 *
 * @param complainant who complains; empty if he is anonymous, or is not for this reader to know
 * @param messages of its box, the oldest first
 * @param answerBy the day told to whoever complained; empty while he was asked something, and once it has ended
 * @param conflict whether the reader has a conflict of interest: it is not his to deal with
 */
public record GrievanceDetails(
        GrievanceFacts facts,
        Optional<ComplainantFacts> complainant,
        List<BoxMessage> messages,
        Optional<LocalDate> answerBy,
        boolean conflict) {

    /** Number and state; the rest is personal. */
    @Override
    public String toString() {
        return facts.toString();
    }
}
