package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sijill.assessment.FamilyVisitService;
import org.sijill.common.CaseNumber;
import org.sijill.registration.ApplicantService;
import org.sijill.web.frame.UserLanguage;

/** Coming back to an application, or to a visit that is told: by its number and a code. */
@Named
@RequestScoped
public class FollowView {

    private static final char VISIT = 'V';

    private final ApplicantService applicants;
    private final FamilyVisitService families;
    private final ApplicantSession session;
    private final UserLanguage language;

    private String number;

    @Inject
    FollowView(
            ApplicantService applicants, FamilyVisitService families, ApplicantSession session, UserLanguage language) {
        this.applicants = applicants;
        this.families = families;
        this.session = session;
        this.language = language;
    }

    /** For the container. */
    protected FollowView() {
        this(null, null, null, null);
    }

    /** Sends a code to the phone of the application or the visit, and asks for it. */
    public String send() {
        var wanted = CaseNumber.parse(number);
        if (wanted.kind() == VISIT) {
            session.askedOfVisit(wanted, families.ask(wanted, language.get()));
        } else {
            session.asked(wanted, applicants.askToFollow(wanted, language.get()));
        }
        return "/code?faces-redirect=true";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }
}
