package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.sijill.common.LocalText;
import org.sijill.registration.HelpKind;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** Registration's code lists as a page offers them, in its language. */
@RequestScoped
class RegistrationChoices {

    private final Msg msg;
    private final UserLanguage language;

    @Inject
    RegistrationChoices(Msg msg, UserLanguage language) {
        this.msg = msg;
        this.language = language;
    }

    /** For the container. */
    protected RegistrationChoices() {
        this(null, null);
    }

    List<Choice> helpKinds() {
        return of(Arrays.asList(HelpKind.values()));
    }

    List<Choice> of(Collection<HelpKind> kinds) {
        return kinds.stream()
                .map(kind -> new Choice(kind.code(), msg.label(kind)))
                .toList();
    }

    /** @return the names of these kinds of help, as a sentence lists them */
    String names(Collection<HelpKind> kinds) {
        return LocalText.in(language.get()).list(kinds.stream().map(msg::label).toList());
    }
}
