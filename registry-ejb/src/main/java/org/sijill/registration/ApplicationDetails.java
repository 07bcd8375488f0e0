package org.sijill.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.document.DocumentSummary;
import org.sijill.verification.RegisteredFamily;
import org.sijill.verification.Verification;
import org.sijill.worklist.StepRecord;

/**
 * The page of one application.
 *
 * @param facts what stands in it
 * @param answers what was declared beyond the four fields, as it was typed
 * @param declared what they say, as far as they are right
 * @param documents handed in so far, the oldest first
 * @param lacks what the system finds missing; empty once everything is there
 * @param unanswered what it was returned for, as far as that is as it was
 * @param alsoOpen what else is on its way under the same civil number, the newest first
 * @param inRegistry how the declared family stands in the registry
 * @param verification what the registers of other bodies say beside it
 * @param family whom the civil register names and nobody told of yet, while it is a draft
 * @param deaths who of the declared died since, by the civil register, and when
 * @param letterThere whether there is a letter of a decision that holds
 * @param promisedBy day by which the citizen was told to expect the decision; empty while the citizen has the file
 * @param completeBy last day on which the citizen may complete it; empty unless it was returned
 * @param ceiling last day the law allows; empty once it has ended
 * @param committee how far the votes are; empty unless it is before the committee
 * @param reopenBy last day on which it can be opened again; empty unless it lapsed
 * @param steps the steps so far, oldest first; the last one may be open
 * @param offers what the actor may do now; for each, the code of the reason why not, if he may not
 */
public record ApplicationDetails(
        ApplicationFacts facts,
        Answers answers,
        Declaration declared,
        List<DocumentSummary> documents,
        List<MissingItem> lacks,
        List<MissingItem> unanswered,
        List<ApplicationFacts> alsoOpen,
        InRegistry inRegistry,
        Verification verification,
        RegisteredFamily family,
        Map<Part, LocalDate> deaths,
        boolean letterThere,
        Optional<LocalDate> promisedBy,
        Optional<LocalDate> completeBy,
        Optional<LocalDate> ceiling,
        Optional<CommitteeStanding> committee,
        Optional<LocalDate> reopenBy,
        List<StepRecord> steps,
        Map<Offer, Optional<String>> offers) {

    /** What a page may offer. */
    public enum Offer {
        HAND_IN,
        CONFIRM,
        RETURN,
        COMPLETE,
        APPROVE,
        APPROVE_PARTLY,
        VOTE,
        REOPEN,
        REJECT,
        WITHDRAW,
        ANNUL
    }

    public boolean offered(Offer offer) {
        return offers.containsKey(offer);
    }

    /** @return code of the reason why the actor may not do what would be due now; empty if he may */
    public Optional<String> whyNot(Offer offer) {
        return offers.getOrDefault(offer, Optional.empty());
    }
}
