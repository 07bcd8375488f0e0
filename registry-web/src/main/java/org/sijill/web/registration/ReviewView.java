package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.DraftDetails;
import org.sijill.registration.DraftService;
import org.sijill.registration.OwnApplicationService;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.UserLanguage;

/** What is going to be handed in, before it is. */
@Named
@RequestScoped
public class ReviewView {

    private final DraftService drafts;
    private final OwnApplicationService own;
    private final ApplicantSession session;
    private final RegistrationChoices choices;
    private final DeclaredRows declared;
    private final Locations locations;
    private final UserLanguage language;
    private final Asked asked;

    private DraftDetails draft;

    @Inject
    ReviewView(
            DraftService drafts,
            OwnApplicationService own,
            ApplicantSession session,
            RegistrationChoices choices,
            DeclaredRows declared,
            Locations locations,
            UserLanguage language,
            Asked asked) {
        this.drafts = drafts;
        this.own = own;
        this.session = session;
        this.choices = choices;
        this.declared = declared;
        this.locations = locations;
        this.language = language;
        this.asked = asked;
    }

    /** For the container. */
    protected ReviewView() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @return null to show what this page shows; where to go on if it is handed in already */
    public String open() {
        var facts = own.own(session.application().orElseThrow(NotAvailableException::new))
                .facts();
        if (facts.status() == ApplicationStatus.DRAFT) {
            getDraft();
            return null;
        }
        return facts.status().isFinal() ? "/follow/application?faces-redirect=true" : "/apply/sent?faces-redirect=true";
    }

    /** @throws NotAvailableException if nothing was begun in this session, or it is handed in already */
    public DraftDetails getDraft() {
        if (draft == null) {
            draft = drafts.draft(session.application().orElseThrow(NotAvailableException::new));
        }
        return draft;
    }

    /** @throws ChangedMeanwhileException if it was changed on another page; what is shown then is as it is now */
    public String handIn() {
        drafts.handIn(session.application().orElseThrow(), asked.version().orElse(0L));
        return "/apply/sent?faces-redirect=true";
    }

    /** Takes it back. */
    public String discard() {
        var facts = getDraft().facts();
        own.withdrawOwn(session.application().orElseThrow(), facts.version());
        return "/follow/application?faces-redirect=true";
    }

    public boolean isHomeIncomplete() {
        return declared.isIncomplete(getDraft().answers());
    }

    /** @return where the family lives, in words; nothing if it was not answered */
    public List<DeclaredRows.Row> getHome() {
        return declared.home(getDraft().answers());
    }

    public String getWilaya() {
        return locations.name(new WilayaCode(getDraft().facts().wilayaCode()), language.get());
    }

    public String getHelpText() {
        return choices.names(getDraft().facts().helpWanted());
    }
}
