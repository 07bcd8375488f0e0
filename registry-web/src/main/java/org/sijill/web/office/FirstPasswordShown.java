package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sijill.office.AccountId;
import org.sijill.office.FirstPassword;

/** The first password in the page that shows it: in this answer and in no other. */
@Named("firstPassword")
@RequestScoped
public class FirstPasswordShown {

    private final FirstPasswordOnce once;
    private Optional<FirstPassword> taken;

    @Inject
    FirstPasswordShown(FirstPasswordOnce once) {
        this.once = once;
    }

    /** For the container. */
    protected FirstPasswordShown() {
        this(null);
    }

    /** @return empty text if there is none to show */
    public String of(AccountId account) {
        if (taken == null) {
            taken = once.take(account);
        }
        return taken.map(FirstPassword::password).orElse("");
    }
}
