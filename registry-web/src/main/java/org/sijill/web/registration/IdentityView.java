package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.sijill.registration.ApplicantService;
import org.sijill.registration.AskPasscode;
import org.sijill.registration.MobileNumber;
import org.sijill.security.CivilNumber;
import org.sijill.web.frame.UserLanguage;

/** The first question on a phone: who somebody is. */
@Named
@RequestScoped
public class IdentityView {

    private final ApplicantService applicants;
    private final ApplicantSession session;
    private final UserLanguage language;

    private CivilNumber civilNumber;
    private LocalDate cardExpiresOn;
    private MobileNumber mobile;

    @Inject
    IdentityView(ApplicantService applicants, ApplicantSession session, UserLanguage language) {
        this.applicants = applicants;
        this.session = session;
        this.language = language;
    }

    /** For the container. */
    protected IdentityView() {
        this(null, null, null);
    }

    /** Sends a code and asks for it. */
    public String send() {
        var named = new AskPasscode(civilNumber, cardExpiresOn, mobile, language.get());
        session.asked(named, applicants.ask(named));
        return "/code?faces-redirect=true";
    }

    public CivilNumber getCivilNumber() {
        return civilNumber;
    }

    public void setCivilNumber(CivilNumber typed) {
        civilNumber = typed;
    }

    public LocalDate getCardExpiresOn() {
        return cardExpiresOn;
    }

    public void setCardExpiresOn(LocalDate typed) {
        cardExpiresOn = typed;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public void setMobile(MobileNumber typed) {
        mobile = typed;
    }
}
