package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.sijill.common.LocalText;
import org.sijill.office.LogIn;
import org.sijill.office.LoginOutcome;
import org.sijill.office.LoginOutcome.Locked;
import org.sijill.office.LoginOutcome.LoggedIn;
import org.sijill.office.LoginOutcome.Refused;
import org.sijill.office.LoginService;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The log-in page. */
@Named
@RequestScoped
public class LoginView {

    private final LoginService accounts;
    private final HttpServletRequest request;
    private final UserLanguage language;
    private final Msg msg;

    private String userName;
    private String password;
    private String message;

    @Inject
    public LoginView(LoginService accounts, HttpServletRequest request, UserLanguage language, Msg msg) {
        this.accounts = accounts;
        this.request = request;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected LoginView() {
        this(null, null, null, null);
    }

    /** Lets in, or says why not; goes back to the page that was asked for. */
    public void logIn() throws IOException {
        var outcome = accounts.logIn(new LogIn(userName, password));
        if (outcome instanceof LoggedIn loggedIn) {
            StaffLogin.begin(request, loggedIn);
            FacesContext.getCurrentInstance().getExternalContext().redirect(back());
        } else {
            message = why(outcome);
        }
    }

    private String why(LoginOutcome outcome) {
        if (outcome instanceof Refused refused) {
            return msg.text("office.login.wrong", refused.triesLeft());
        }
        if (outcome instanceof Locked locked) {
            return msg.text("office.login.locked", LocalText.in(language.get()).time(locked.until()));
        }
        return msg.text("office.login.disabled");
    }

    /** Only into the back office itself: an address from elsewhere would be a door for others. */
    private String back() {
        return Optional.ofNullable(request.getParameter("from"))
                .filter(address -> address.startsWith("/staff/") && !address.contains("//") && !address.contains("\\"))
                .orElse("/staff/");
    }

    /** @return what to tell above the fields; null if there is nothing */
    public String getMessage() {
        if (message != null || request.getParameter("ended") == null) {
            return message;
        }
        return msg.text(
                request.getParameter("kept") == null ? "office.login.sessionEnded" : "office.login.sessionEndedKept");
    }

    /** @return where to go after the log-in, for the form to keep */
    public String getFrom() {
        return back();
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String typed) {
        userName = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
