package org.sijill.registration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.verification.VerificationStanding;

/**
 * A row in a list of applications.
 *
 * @param id the application's; plain, as the query hands it over
 * @param civilNumber null for whoever has none yet
 * @param applicant his name as on the card; empty text as long as he has not told it
 * @param verification how far it is verified; null where lists do not ask, and for whoever is asked about nowhere
 * @param urgent whether it cannot wait
 * @param filedAt when it was handed in; null for a draft at the counter
 */
public record ApplicationSummary(
        UUID id,
        String number,
        String civilNumber,
        String applicant,
        String wilayaCode,
        Set<HelpKind> helpWanted,
        ApplicationStatus status,
        VerificationStanding verification,
        boolean urgent,
        Instant filedAt) {

    /** As the query hands it over. */
    public ApplicationSummary(
            UUID id,
            String number,
            String civilNumber,
            Answers answers,
            String wilayaCode,
            Set<HelpKind> helpWanted,
            ApplicationStatus status,
            boolean urgent,
            Instant filedAt) {
        this(
                id,
                number,
                civilNumber,
                answers.of(Part.SELF).find("fullArabic").orElse(""),
                wilayaCode,
                helpWanted,
                status,
                null,
                urgent,
                filedAt);
    }

    ApplicationSummary verified(VerificationStanding standing) {
        return new ApplicationSummary(
                id, number, civilNumber, applicant, wilayaCode, helpWanted, status, standing, urgent, filedAt);
    }

    /** @return whether it was deleted as a draft, which is no withdrawal: nothing was sent */
    public boolean isDeletedDraft() {
        return status.isDeletedDraft(filedAt);
    }
}
