package org.sijill.web.recertification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sijill.common.BusinessException;
import org.sijill.recertification.FamilyAccessService;

/** The code that was sent to the phone of a family. */
@Named
@RequestScoped
public class ConfirmCodeView {

    private final FamilyAccessService families;
    private final ConfirmSession session;
    private final HttpServletRequest request;

    private String code;

    @Inject
    ConfirmCodeView(FamilyAccessService families, ConfirmSession session, HttpServletRequest request) {
        this.families = families;
        this.session = session;
        this.request = request;
    }

    /** For the container. */
    protected ConfirmCodeView() {
        this(null, null, null);
    }

    /** @throws BusinessException {@code registration.error.codeWrong}, {@code .codeOver} */
    public String prove() {
        var proof = families.prove(
                session.asked().orElseThrow(ConfirmCodeView::over),
                session.named().orElseThrow(ConfirmCodeView::over),
                code);
        if (proof.actor().isPresent()) {
            // a session that was known before is worth nothing after it
            request.changeSessionId();
            session.proven(proof.actor().get());
            return "/confirm/family?faces-redirect=true";
        }
        throw proof.outcome().triesLeft() == 0
                ? over()
                : new BusinessException(
                        "registration.error.codeWrong", proof.outcome().triesLeft());
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
