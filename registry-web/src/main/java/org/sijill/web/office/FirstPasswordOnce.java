package org.sijill.web.office;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.sijill.office.AccountId;
import org.sijill.office.FirstPassword;

/** Carries a first password from the form that made it to the page that shows it. Never written to a session store. */
@SessionScoped
class FirstPasswordOnce implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient FirstPassword made;

    synchronized void keep(FirstPassword password) {
        made = password;
    }

    /** @return the password of this account if it was just made; the second time none */
    synchronized Optional<FirstPassword> take(AccountId account) {
        var taken =
                Optional.ofNullable(made).filter(password -> password.account().equals(account));
        if (taken.isPresent()) {
            made = null;
        }
        return taken;
    }
}
