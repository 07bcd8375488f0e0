package org.sijill.grievance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A grievance as whoever complained reads it.
 *
 * @param answer empty text until it is answered
 * @param handedTo the body that has it now; empty text if none
 * @param messages of its box, the oldest first
 * @param answerBy no later than this day; empty while he was asked something, and once it has ended
 * @param mayWithdraw whether it is his to withdraw
 * @param mayRate whether he can still say whether he is satisfied
 * @param mayReopen whether new facts would open it again
 */
public record OwnGrievance(
        String number,
        GrievanceKind kind,
        GrievanceStatus status,
        String answer,
        String handedTo,
        List<BoxMessage> messages,
        Optional<LocalDate> answerBy,
        boolean mayWithdraw,
        boolean mayRate,
        boolean mayReopen) {

    /** Number and state; the rest is personal. */
    @Override
    public String toString() {
        return "OwnGrievance[number=" + number + ", status=" + status + "]";
    }
}
