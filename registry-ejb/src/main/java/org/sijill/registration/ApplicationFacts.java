package org.sijill.registration;

import java.time.Instant;
import java.util.List;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;

/**
 * What stands in an application.
 *
 * @param civilNumber empty text for whoever has none yet
 * @param mobile empty text if there is none
 * @param urgent whether it cannot wait
 * @param visitReasons why the family is visited, or will be; none if it is not
 * @param missing what it lacked when it was last returned; empty once it was confirmed
 * @param filedAt when it was handed in; null if it never was
 * @param filedBy an account, an applicant, or the partner
 * @param filledBy who filled it in; the applicant himself, unless it came from a phone and says otherwise
 * @param note for the file, by whoever returned it; null if there is none
 * @param decidedAt null until it is decided
 * @param annulment null unless the decision was taken back
 * @param householdNumber of the family's file in the registry; null until it is decided
 * @param approvedHelp the kinds of help that were approved; none until it is
 * @param reason null unless it was rejected, or a part of it
 * @param version to be handed back with the next change
 */
public record ApplicationFacts(
        ApplicationId id,
        String number,
        String civilNumber,
        String mobile,
        String wilayaCode,
        List<HelpKind> helpWanted,
        Channel channel,
        FilledBy filledBy,
        ApplicationStatus status,
        String officeCode,
        Instant filedAt,
        ActorId filedBy,
        boolean urgent,
        List<VisitReason> visitReasons,
        List<MissingItem> missing,
        String note,
        Instant decidedAt,
        Annulment annulment,
        String householdNumber,
        List<HelpKind> approvedHelp,
        RejectionReason reason,
        String reasonText,
        long version) {

    /** @return whether it was deleted as a draft, which is no withdrawal: nothing was sent */
    public boolean isDeletedDraft() {
        return status.isDeletedDraft(filedAt);
    }

    static ApplicationFacts of(Application application, String note) {
        var minimum = application.minimum();
        var filing = application.filing();
        var decision = application.decision();
        return new ApplicationFacts(
                application.id(),
                application.reference().number(),
                minimum.civilNumber().map(CivilNumber::value).orElse(""),
                minimum.mobile().orElse(""),
                minimum.wilaya().value(),
                minimum.helpWanted().stream().sorted().toList(),
                filing.channel(),
                filing.filledBy(),
                application.status(),
                application.reference().office().value(),
                filing.at(),
                filing.by(),
                application.visitNeed().isUrgent(),
                application.visitNeed().reasons().stream().sorted().toList(),
                application.missing().stream().sorted().toList(),
                note,
                decision.at(),
                decision.annulment(),
                decision.householdNumber(),
                decision.approvedHelp().stream().sorted().toList(),
                decision.reason(),
                decision.reasonText(),
                application.version());
    }
}
