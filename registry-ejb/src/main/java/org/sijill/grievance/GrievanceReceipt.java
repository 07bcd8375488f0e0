package org.sijill.grievance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever filed is told.
 *
 * @param number to come back with
 * @param answerBy the last day by which the office answers, that day included; empty once it has ended, and while it waits for
 *     whoever complained
 */
public record GrievanceReceipt(GrievanceId id, String number, GrievanceStatus status, Optional<LocalDate> answerBy) {}
