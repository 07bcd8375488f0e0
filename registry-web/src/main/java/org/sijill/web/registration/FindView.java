package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.sijill.common.NotAvailableException;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.RegistrationService;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.UserLanguage;

/**
 * The find box of the top bar: an application by its number, a civil number or a mobile, within the actor's reach. What is
 * typed is sent by POST and never stands in an address.
 */
@Named
@RequestScoped
public class FindView {

    private final RegistrationService registration;
    private final Locations locations;
    private final CurrentActor current;
    private final UserLanguage language;

    private String typed = "";
    private List<ApplicationSummary> hits = List.of();

    @Inject
    public FindView(
            RegistrationService registration, Locations locations, CurrentActor current, UserLanguage language) {
        this.registration = registration;
        this.locations = locations;
        this.current = current;
        this.language = language;
    }

    /** For the container. */
    protected FindView() {
        this(null, null, null, null);
    }

    /** @return whether the box is there for whoever is signed in */
    public boolean isOffered() {
        return current.find().filter(actor -> actor.may("registration.read")).isPresent();
    }

    /** @throws NotAvailableException for whoever finds nothing anywhere */
    public void visit() {
        if (!isOffered()) {
            throw new NotAvailableException();
        }
    }

    /** @return the candidates while typing */
    public List<ApplicationSummary> suggest(String text) {
        return registration.suggest(text);
    }

    /** Opens the only hit, or lists the hits. */
    public String search() throws IOException {
        hits = registration.suggest(typedText());
        if (hits.size() == 1) {
            open(hits.get(0).number());
            return null;
        }
        return "/staff/registration/find";
    }

    /** The widget gives a value only for a candidate that was chosen; what was typed is in its text field. */
    private static String typedText() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("find_input", "");
    }

    /** Opens the candidate that was chosen. */
    public void choose() throws IOException {
        open(typed);
    }

    private static void open(String number) throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/staff/registration/application?number=" + number);
    }

    /** @param shown a candidate, or the text the box already holds: the widget asks about both */
    public String label(Object shown) {
        return shown instanceof ApplicationSummary hit ? hit.number() : Objects.toString(shown, "");
    }

    public String place(ApplicationSummary hit) {
        return locations.name(new WilayaCode(hit.wilayaCode()), language.get());
    }

    public List<ApplicationSummary> getHits() {
        return hits;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String text) {
        typed = text;
    }
}
