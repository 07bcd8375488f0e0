package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sijill.common.LocalText;
import org.sijill.office.ColleagueService;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDetails.Offer;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.InRegistry;
import org.sijill.security.ActorId;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What stands beside an application for whoever decides it: the registry's word on it, and its papers to be looked at. */
@Named
@RequestScoped
public class DeskView {

    private final ApplicationView application;
    private final ApplicationFamilyView family;
    private final DifferenceRows differences;
    private final RegistrationChoices choices;
    private final ColleagueService colleagues;
    private final UserLanguage language;
    private final Msg msg;

    private List<DifferenceRows.Row> rows;

    @Inject
    DeskView(
            ApplicationView application,
            ApplicationFamilyView family,
            DifferenceRows differences,
            RegistrationChoices choices,
            ColleagueService colleagues,
            UserLanguage language,
            Msg msg) {
        this.application = application;
        this.family = family;
        this.differences = differences;
        this.choices = choices;
        this.colleagues = colleagues;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected DeskView() {
        this(null, null, null, null, null, null, null);
    }

    private ApplicationDetails details() {
        return application.getDetails();
    }

    private InRegistry inRegistry() {
        return details().inRegistry();
    }

    /** @return number of the family's file: in which it stands already, or into which it was entered; empty text if none */
    public String getFamilyNumber() {
        return inRegistry()
                .family()
                .or(() -> Optional.ofNullable(details().facts().householdNumber()))
                .orElse("");
    }

    /** @return whether there is a family, or somebody of it, in the registry to compare with */
    public boolean isCompared() {
        return inRegistry().family().isPresent() || !inRegistry().differences().isEmpty();
    }

    public List<DifferenceRows.Row> getDifferences() {
        if (rows == null) {
            rows = differences.of(inRegistry().differences());
        }
        return rows;
    }

    /** @return why the approval alone is not to be had, though whoever looks decides; empty text if it is */
    public String getObstacle() {
        return details().offered(Offer.APPROVE) && application.getWhyNot().isEmpty()
                ? details().whyNot(Offer.APPROVE).map(code -> msg.text(code)).orElse("")
                : "";
    }

    /** @return names of whoever stands in another family's file, which blocks the approval */
    public String getElsewhere() {
        return String.join(msg.get("registration.desk.comma"), family.getElsewhere());
    }

    /** @return what else is on its way under the same civil number */
    public List<ApplicationFacts> getAlsoOpen() {
        return details().alsoOpen();
    }

    public String helpOf(ApplicationFacts other) {
        return choices.names(other.helpWanted());
    }

    /** @return how far the committee has come, with the names of whoever voted; empty text unless it is before the committee */
    public String getVotes() {
        return details()
                .committee()
                .map(sitting -> msg.text(
                        "registration.desk.votes", sitting.voted().size(), sitting.seats(), names(sitting.voted())))
                .orElse("");
    }

    private String names(List<ActorId> voted) {
        var names = colleagues.namesOf(voted);
        return LocalText.in(language.get())
                .list(voted.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(name -> name.in(language.get()))
                        .toList());
    }

    /** @return the kinds of help that were approved, where it was not all of them; empty text otherwise */
    public String getApprovedInPart() {
        var facts = details().facts();
        return facts.approvedHelp().size() == facts.helpWanted().size() ? "" : choices.names(facts.approvedHelp());
    }

    /** @return whether it is decided now, and by whoever looks */
    public boolean isDeciding() {
        return application.offers(Offer.REJECT.name());
    }
}
