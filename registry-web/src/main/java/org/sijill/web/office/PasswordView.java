package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.sijill.common.BusinessException;
import org.sijill.common.LocalText;
import org.sijill.office.ChangePassword;
import org.sijill.office.LoginOutcome.Locked;
import org.sijill.office.LoginOutcome.LoggedIn;
import org.sijill.office.LoginOutcome.Refused;
import org.sijill.office.LoginService;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** Changing one's own password. */
@Named
@RequestScoped
public class PasswordView {

    private final LoginService accounts;
    private final HttpServletRequest request;
    private final UserLanguage language;
    private final CurrentActor current;
    private final Notices notices;

    private String oldPassword;
    private String newPassword;
    private String repeated;

    @Inject
    public PasswordView(
            LoginService accounts,
            HttpServletRequest request,
            UserLanguage language,
            CurrentActor current,
            Notices notices) {
        this.accounts = accounts;
        this.request = request;
        this.language = language;
        this.current = current;
        this.notices = notices;
    }

    /** For the container. */
    protected PasswordView() {
        this(null, null, null, null, null);
    }

    /** @throws BusinessException if a rule is broken, or the two new ones differ; the page says so */
    public void change() throws IOException {
        if (!newPassword.equals(repeated)) {
            throw new BusinessException("office.password.notAlike");
        }
        var outcome = accounts.changePassword(new ChangePassword(oldPassword, newPassword));
        if (outcome instanceof LoggedIn loggedIn) {
            StaffLogin.keep(request, loggedIn);
            notices.done("office.password.changed");
            FacesContext.getCurrentInstance().getExternalContext().redirect("/staff/");
        } else if (outcome instanceof Refused refused) {
            throw new BusinessException("office.password.wrongOld", refused.triesLeft());
        } else if (outcome instanceof Locked locked) {
            throw new BusinessException(
                    "office.login.locked", LocalText.in(language.get()).time(locked.until()));
        }
    }

    /** @return whether the password is a first one, which opens nothing else */
    public boolean isFirst() {
        return current.get().permissions().size() <= 1;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String typed) {
        oldPassword = typed;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String typed) {
        newPassword = typed;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String typed) {
        repeated = typed;
    }
}
