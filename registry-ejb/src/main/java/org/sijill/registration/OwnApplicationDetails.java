package org.sijill.registration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An application, as its applicant sees it.
 *
 * @param promisedBy the decision comes no later than this day; empty while he has the file, and once it has ended
 * @param completeBy last day on which he may complete it; empty unless it was returned
 * @param letterThere whether there is a letter of a decision that holds
 */
public record OwnApplicationDetails(
        ApplicationFacts facts, Optional<LocalDate> promisedBy, Optional<LocalDate> completeBy, boolean letterThere) {}
