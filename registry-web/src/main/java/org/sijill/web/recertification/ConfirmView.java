package org.sijill.web.recertification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sijill.recertification.FamilyAccessService;
import org.sijill.recertification.FamilyKey;
import org.sijill.web.frame.UserLanguage;

/** The begin of a confirmation on a phone: which family, by its number or that of whoever is responsible for it. */
@Named
@RequestScoped
public class ConfirmView {

    private final FamilyAccessService families;
    private final ConfirmSession session;
    private final UserLanguage language;

    private String number;

    @Inject
    ConfirmView(FamilyAccessService families, ConfirmSession session, UserLanguage language) {
        this.families = families;
        this.session = session;
        this.language = language;
    }

    /** For the container. */
    protected ConfirmView() {
        this(null, null, null);
    }

    /** Sends a code to the phone of the family and asks for it. */
    public String send() {
        var wanted = FamilyKey.typed(number);
        session.asked(wanted, families.ask(wanted, language.get()));
        return "/confirm/code?faces-redirect=true";
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }
}
