package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.DraftService;
import org.sijill.registration.MissingItem;
import org.sijill.registration.OwnApplicationService;
import org.sijill.web.frame.UserLanguage;

/** What is going to be handed in, before it is. */
@Named
@RequestScoped
public class ReviewView {

    private final DraftService drafts;
    private final OwnApplicationService own;
    private final Draft draft;
    private final RegistrationChoices choices;
    private final DeclaredRows declared;
    private final Locations locations;
    private final UserLanguage language;

    @Inject
    ReviewView(
            DraftService drafts,
            OwnApplicationService own,
            Draft draft,
            RegistrationChoices choices,
            DeclaredRows declared,
            Locations locations,
            UserLanguage language) {
        this.drafts = drafts;
        this.own = own;
        this.draft = draft;
        this.choices = choices;
        this.declared = declared;
        this.locations = locations;
        this.language = language;
    }

    /** For the container. */
    protected ReviewView() {
        this(null, null, null, null, null, null, null);
    }

    /** @throws ChangedMeanwhileException if it was changed on another page; what is shown then is as it is now */
    public String handIn() {
        drafts.handIn(draft.number(), draft.shown());
        return "/apply/sent?faces-redirect=true";
    }

    /** Takes it back. */
    public String discard() {
        own.withdrawOwn(draft.number(), draft.shown());
        return "/follow/application?faces-redirect=true";
    }

    /** @return whether the office sent it back to be completed */
    public boolean isReturned() {
        return draft.getDetails().facts().status() == ApplicationStatus.RETURNED;
    }

    /** @return what the office asked for when it sent it back */
    public List<MissingItem> getAsked() {
        return draft.getDetails().facts().missing();
    }

    /** @return where the family lives, in words; nothing if it was not answered */
    public List<DeclaredRows.Row> getHome() {
        return declared.home(draft.getDetails().declared());
    }

    public String getWilaya() {
        return locations.name(new WilayaCode(draft.getDetails().facts().wilayaCode()), language.get());
    }

    public String getHelpText() {
        return choices.names(draft.getDetails().facts().helpWanted());
    }
}
