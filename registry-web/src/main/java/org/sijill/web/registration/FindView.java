package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sijill.common.NotAvailableException;
import org.sijill.household.HouseholdMatches;
import org.sijill.household.HouseholdQuery;
import org.sijill.household.HouseholdService;
import org.sijill.registration.RegistrationService;
import org.sijill.security.CurrentActor;

/**
 * The find box of the top bar: a family by any scrap, an application by its number, a civil number or a mobile, within the
 * actor's reach. What is typed is sent by POST and never stands in an address.
 */
@Named
@RequestScoped
public class FindView {

    static final String FAMILY = "/staff/household/family?number=";
    static final String APPLICATION = "/staff/registration/application?number=";

    private static final String BUTTON = "search";

    private static final int MOST_CANDIDATES = 5;
    private static final int APPLICATIONS_AMONG_THEM = 2;

    private final HouseholdService households;
    private final RegistrationService registration;
    private final CurrentActor current;
    private final FindText text;

    private String typed = "";
    private boolean more;
    private boolean tooShort;
    private List<FindHit> families = List.of();
    private List<FindHit> applications = List.of();
    private String elsewhere = "";

    @Inject
    public FindView(
            HouseholdService households, RegistrationService registration, CurrentActor current, FindText text) {
        this.households = households;
        this.registration = registration;
        this.current = current;
        this.text = text;
    }

    /** For the container. */
    protected FindView() {
        this(null, null, null, null);
    }

    /** @return whether the box is there for whoever is signed in */
    public boolean isOffered() {
        return may("household.read") || may("registration.read");
    }

    /**
     * @return whether only the box was sent and is being read: what else stands on the page is not looked up for that, nor
     *     written down as seen
     */
    public boolean isSent() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getExternalContext().getRequestParameterMap().containsKey(BUTTON)
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private boolean may(String permission) {
        return current.find().filter(actor -> actor.may(permission)).isPresent();
    }

    /** @throws NotAvailableException for whoever finds nothing anywhere */
    public void visit() {
        if (!isOffered()) {
            throw new NotAvailableException();
        }
    }

    /** @return the candidates while typing, families first */
    public List<FindHit> suggest(String written) {
        find(written);
        var room = MOST_CANDIDATES - Math.min(APPLICATIONS_AMONG_THEM, applications.size());
        return Stream.concat(families.stream().limit(room), applications.stream())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** Opens the only hit, or lists the hits; of somebody elsewhere it is told with which office he is registered. */
    public String search() throws IOException {
        var written = typedText();
        find(written);
        if (families.isEmpty() && may("household.whereRegistered")) {
            elsewhere = HouseholdQuery.civilNumber(written)
                    .map(number -> text.elsewhere(households.whereRegistered(number)))
                    .orElse("");
        }
        if (families.size() + applications.size() == 1 && elsewhere.isEmpty()) {
            open(Stream.concat(families.stream(), applications.stream())
                    .findFirst()
                    .orElseThrow()
                    .address());
            return null;
        }
        return "/staff/registration/find";
    }

    private void find(String written) {
        var query = HouseholdQuery.typed(written);
        tooShort = query.isTooShort();
        var matches = may("household.read") ? households.search(written) : HouseholdMatches.NONE;
        more = matches.more();
        families =
                matches.rows().stream().map(match -> text.family(match, query)).toList();
        if (may("registration.read")) {
            applications = registration.suggest(written).stream()
                    .map(text::application)
                    .toList();
        }
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
        open((typed.startsWith("H-") ? FAMILY : APPLICATION) + typed);
    }

    private static void open(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** @param shown a candidate, or the text the box already holds: the widget asks about both */
    public String label(Object shown) {
        return shown instanceof FindHit hit ? hit.number() : Objects.toString(shown, "");
    }

    /** @return of whom a candidate is, as one text; empty if it is not told yet */
    public String name(FindHit hit) {
        return String.join(" ", hit.name().stream().map(FindHit.Piece::text).toList());
    }

    public List<FindHit> getFamilies() {
        return families;
    }

    public List<FindHit> getApplications() {
        return applications;
    }

    /** @return whether there are more families than are shown */
    public boolean isMore() {
        return more;
    }

    /** @return the sentence about somebody of another area; empty if there is none */
    public String getElsewhere() {
        return elsewhere;
    }

    /** @return whether nothing was looked for, because nearly everybody would be found */
    public boolean isTooShort() {
        return tooShort;
    }

    public boolean isNothing() {
        return families.isEmpty() && applications.isEmpty();
    }

    /** @return whether whoever looks may open an application for a visitor who is not found */
    public boolean isFilingOffered() {
        return may("registration.submit");
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String written) {
        typed = written;
    }
}
