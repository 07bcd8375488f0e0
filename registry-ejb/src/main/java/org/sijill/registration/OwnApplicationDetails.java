package org.sijill.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application, as its applicant sees it.
 *
 * @param promisedBy the decision comes no later than this day; empty while he has the file, and once it has ended
 * @param completeBy last day on which he may complete it; empty unless it was returned
 * @param reopenBy last day on which he may open it again; empty unless it lapsed
 * @param missing what he is asked to bring; empty if nothing is
 * @param letterThere whether there is a letter of a decision that holds
 */
public record OwnApplicationDetails(
        ApplicationFacts facts,
        Optional<LocalDate> promisedBy,
        Optional<LocalDate> completeBy,
        Optional<LocalDate> reopenBy,
        List<MissingItem> missing,
        boolean letterThere) {}
