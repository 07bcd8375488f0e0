package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.BeginApplication;
import org.sijill.registration.DraftService;
import org.sijill.registration.FilledBy;
import org.sijill.registration.HelpKind;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The question that begins an application on a phone: where, and what help; with the privacy notice. */
@Named
@RequestScoped
public class HelpView {

    private final DraftService drafts;
    private final ApplicantSession session;
    private final RegistrationChoices choices;
    private final Locations locations;
    private final UserLanguage language;
    private final Msg msg;

    private String wilaya;
    private String filledBy = FilledBy.APPLICANT.name();
    private List<String> helpWanted = List.of();

    @Inject
    HelpView(
            DraftService drafts,
            ApplicantSession session,
            RegistrationChoices choices,
            Locations locations,
            UserLanguage language,
            Msg msg) {
        this.drafts = drafts;
        this.session = session;
        this.choices = choices;
        this.locations = locations;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected HelpView() {
        this(null, null, null, null, null, null);
    }

    /** @return null to show what this page asks; where to go on if an application is begun already */
    public String open() {
        return session.application().isPresent() ? goOn() : null;
    }

    /** Begins the application, which has its number from here on. */
    public String begin() {
        if (session.application().isPresent()) {
            return goOn();
        }
        var kinds = helpWanted.stream().map(HelpKind::of).collect(Collectors.toSet());
        var draft = drafts.begin(new BeginApplication(
                session.key(),
                new WilayaCode(wilaya),
                kinds,
                FilledBy.valueOf(filledBy),
                PrivacyNotice.VERSION,
                language.get()));
        session.begun(CaseNumber.parse(draft.facts().number()));
        return "/apply/person?faces-redirect=true&part=self";
    }

    private String goOn() {
        return PortalGate.goOn(session);
    }

    /** @return every wilaya with its governorate, which tells equal names apart */
    public List<Choice> getWilayat() {
        return locations.governorates().stream()
                .flatMap(governorate -> locations.wilayat(governorate.code()).stream()
                        .map(place -> new Choice(
                                place.code().value(),
                                governorate.name().in(language.get()) + " – "
                                        + place.name().in(language.get()))))
                .toList();
    }

    public List<Choice> getFillers() {
        return msg.choices(FilledBy.values());
    }

    public String getFilledBy() {
        return filledBy;
    }

    public void setFilledBy(String chosen) {
        filledBy = chosen;
    }

    public List<Choice> getKinds() {
        return choices.helpKinds();
    }

    public String getWilaya() {
        return wilaya;
    }

    public void setWilaya(String chosen) {
        wilaya = chosen;
    }

    public List<String> getHelpWanted() {
        return helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }
}
