package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sijill.assessment.FamilyVisitService;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.passcode.PasscodeId;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.registration.ApplicantProof;
import org.sijill.registration.ApplicantService;

/** The second question on a phone: the code that was sent. */
@Named
@RequestScoped
public class CodeView {

    private final ApplicantService applicants;
    private final FamilyVisitService families;
    private final ApplicantSession session;
    private final HttpServletRequest request;

    private String code;

    @Inject
    CodeView(
            ApplicantService applicants,
            FamilyVisitService families,
            ApplicantSession session,
            HttpServletRequest request) {
        this.applicants = applicants;
        this.families = families;
        this.session = session;
        this.request = request;
    }

    /** For the container. */
    protected CodeView() {
        this(null, null, null, null);
    }

    /** @throws BusinessException {@code registration.error.codeWrong}, {@code .codeOver} */
    public String prove() {
        var asked = session.asked().orElseThrow(CodeView::over);
        if (session.visit().isPresent()) {
            return proveFamily(asked, session.visit().get());
        }
        var proof = proof(asked);
        if (proof.applicant().isPresent()) {
            // a session that was known before is worth nothing after it
            request.changeSessionId();
            session.proven(proof.applicant().get(), proof.begun());
            return session.followed().isPresent()
                    ? "/follow/application?faces-redirect=true"
                    : "/apply/help?faces-redirect=true";
        }
        throw wrong(proof.outcome());
    }

    private String proveFamily(PasscodeId asked, CaseNumber visit) {
        var proof = families.prove(asked, visit, code);
        session.provenFamily(proof.actor().orElseThrow(() -> wrong(proof.outcome())));
        // a session that was known before is worth nothing after it
        request.changeSessionId();
        return "/follow/visit?faces-redirect=true";
    }

    private static BusinessException wrong(PasscodeOutcome outcome) {
        return outcome.triesLeft() == 0
                ? over()
                : new BusinessException("registration.error.codeWrong", outcome.triesLeft());
    }

    private ApplicantProof proof(PasscodeId asked) {
        return session.followed()
                .map(number -> applicants.proveToFollow(asked, number, code))
                .orElseGet(() -> applicants.prove(asked, session.named().orElseThrow(CodeView::over), code));
    }

    /** @return where another code is asked for */
    public String getBack() {
        return session.followed().isPresent() ? "/follow" : PortalGate.IDENTITY;
    }

    /** @return key of the sentence that says where the code went, and no more than that */
    public String getLede() {
        return session.followed().isPresent() ? "portal.code.ledeFollow" : "portal.code.lede";
    }

    private static BusinessException over() {
        return new BusinessException("registration.error.codeOver");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
