package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.declaration.Answers;
import org.sijill.registration.DraftDetails;
import org.sijill.registration.DraftService;
import org.sijill.registration.KeepAnswers;
import org.sijill.web.frame.Asked;

/** The application this session is filling in, read once a page. */
@Named
@RequestScoped
public class Draft {

    private final DraftService drafts;
    private final ApplicantSession session;
    private final Asked asked;

    private DraftDetails details;

    @Inject
    Draft(DraftService drafts, ApplicantSession session, Asked asked) {
        this.drafts = drafts;
        this.session = session;
        this.asked = asked;
    }

    /** For the container. */
    protected Draft() {
        this(null, null, null);
    }

    /** @throws NotAvailableException if nothing was begun in this session */
    CaseNumber number() {
        return session.application().orElseThrow(NotAvailableException::new);
    }

    /** @return whether the application is in its applicant's hand; what is read then is what the page shows */
    boolean isInHand() {
        if (details == null) {
            details = drafts.draft(number()).orElse(null);
        }
        return details != null;
    }

    /** @throws NotAvailableException if nothing was begun in this session, or it is not in its applicant's hand */
    public DraftDetails getDetails() {
        if (!isInHand()) {
            throw new NotAvailableException();
        }
        return details;
    }

    /** @return the version that goes back with the form: whoever was overtaken overwrites with his next try */
    public long getVersion() {
        return getDetails().facts().version();
    }

    /** Asked before something is changed: what the page shows after that is read anew. @return the version the form came with */
    long shown() {
        details = null;
        return asked.version().orElse(0L);
    }

    /** @return what is to be kept, as it was typed into the form that was sent */
    KeepAnswers typed(Answers answers) {
        return new KeepAnswers(number(), shown(), answers);
    }

    void keep(Answers answers) {
        drafts.keep(typed(answers));
        details = null;
    }
}
