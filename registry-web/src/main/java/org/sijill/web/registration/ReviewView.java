package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.declaration.Part;
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
        drafts.handIn(draft.number(), draft.shown(), language.get());
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

    /**
     * Something that the office asked for when it sent the application back.
     *
     * @param there whether it is answered
     * @param address of the page on which it is answered; empty text if only the counter does it
     */
    public record AskedItem(MissingItem kind, boolean there, String address) {}

    public List<AskedItem> getAsked() {
        var details = draft.getDetails();
        return details.facts().missing().stream()
                .map(item -> new AskedItem(item, !details.unanswered().contains(item), address(item)))
                .toList();
    }

    private static String address(MissingItem item) {
        return switch (item) {
            case SELF -> "/apply/person?part=" + Part.SELF.name();
            case MEMBERS, HEAD -> "/apply/family";
            case HOME -> "/apply/dwelling?part=" + Part.HOME.name();
            case INCOME -> "/apply/incomes";
            case HELP_WANTED -> "/apply/wishes";
            case CIVIL_NUMBER, MOBILE -> "";
            default -> "/apply/documents#" + item;
        };
    }

    /** @return whether all that the office asked for can be done at the counter only: then there is nothing to send from here */
    public boolean isForTheCounter() {
        var asked = draft.getDetails().facts().missing();
        return isReturned() && asked.stream().anyMatch(item -> item.way() == MissingItem.Way.COUNTER);
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
