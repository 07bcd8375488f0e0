package org.sijill.registration;

import java.util.Optional;
import java.util.Set;

/**
 * An application that was chosen to be decided together with others.
 *
 * @param applicant his name as on the card; empty text as long as he has not told it
 * @param version to be handed back with the decision
 * @param whyNot code of what makes it one to be decided by itself; empty if it is as simple as the others
 */
public record BulkCandidate(
        ApplicationId id,
        String number,
        String applicant,
        Set<HelpKind> helpWanted,
        String wilayaCode,
        long version,
        Optional<String> whyNot) {}
