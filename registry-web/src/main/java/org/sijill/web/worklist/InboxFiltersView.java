package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.NotAvailableException;
import org.sijill.location.Locations;
import org.sijill.registration.HelpKind;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.SavedFilterId;
import org.sijill.worklist.SavedFilterService;
import org.sijill.worklist.SavedFilterSummary;
import org.sijill.worklist.WorkPlace;

/** What one may filter the inbox by, which columns it shows, and the filters that whoever looks keeps under a name. */
@Named
@RequestScoped
public class InboxFiltersView {

    static final String INBOX = "/staff/worklist/inbox";

    private final SavedFilterService saved;
    private final InboxAsked inbox;
    private final InboxHead head;
    private final Team team;
    private final Locations locations;
    private final UserLanguage language;
    private final Notices notices;
    private final Asked asked;
    private final Msg msg;

    private List<SavedFilterSummary> kept;

    @Inject
    public InboxFiltersView(
            SavedFilterService saved,
            InboxAsked inbox,
            InboxHead head,
            Team team,
            Locations locations,
            UserLanguage language,
            Notices notices,
            Asked asked,
            Msg msg) {
        this.saved = saved;
        this.inbox = inbox;
        this.head = head;
        this.team = team;
        this.locations = locations;
        this.language = language;
        this.notices = notices;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected InboxFiltersView() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public String getStep() {
        return inbox.value("step");
    }

    public String getLate() {
        return inbox.value("late");
    }

    public String getWho() {
        return inbox.value("who");
    }

    public String getHelp() {
        return inbox.value("help");
    }

    public String getPlace() {
        return inbox.value("place");
    }

    public String getVillage() {
        return inbox.value("village");
    }

    /** @return the hidden columns as the address has them */
    public String getHide() {
        return inbox.value("hide");
    }

    public boolean isShown(String column) {
        return !inbox.hiddenColumns().contains(column);
    }

    /** @return the steps one may filter by */
    public List<Choice> getSteps() {
        return InboxAsked.STEPS.stream()
                .map(step -> new Choice(step, msg.get("worklist.step." + step)))
                .toList();
    }

    public List<Choice> getLateChoice() {
        return List.of(new Choice("1", msg.get("worklist.inbox.lateOnly")));
    }

    /** @return whose work: for whoever distributes it, also everybody's, nobody's, and each colleague's */
    public List<Choice> getHolders() {
        var holders = new ArrayList<>(List.of(new Choice("mine", msg.get("worklist.inbox.holder.mine"))));
        holders.add(new Choice("nobody", msg.get("worklist.inbox.holder.nobody")));
        if (team.distributes()) {
            holders.add(new Choice("office", msg.get("worklist.inbox.holder.office")));
            team.names().forEach((id, name) -> holders.add(new Choice(id.toString(), name.in(language.get()))));
        }
        return holders;
    }

    public List<Choice> getHelpKinds() {
        return msg.choices(HelpKind.values());
    }

    /** @return the wilayat of what waits; none to choose from where it is all of one */
    public List<Choice> getPlaces() {
        var found = head.inbox().places().stream()
                .map(WorkPlace::place)
                .distinct()
                .flatMap(code -> locations.find(code).stream())
                .map(wilaya -> new Choice(wilaya.code().value(), wilaya.name().in(language.get())))
                .toList();
        return found.size() > 1 ? found : List.of();
    }

    public List<Choice> getVillages() {
        return head.inbox().places().stream()
                .map(WorkPlace::village)
                .filter(village -> village.matches(InboxAsked.VILLAGE))
                .distinct()
                .sorted()
                .map(village -> new Choice(village, village))
                .toList();
    }

    public List<Choice> getColumns() {
        return InboxAsked.COLUMNS.stream()
                .map(column -> new Choice(column, msg.get("worklist.inbox." + column)))
                .toList();
    }

    public List<SavedFilterSummary> getKept() {
        if (kept == null) {
            kept = saved.list();
        }
        return kept;
    }

    /** @return address of the inbox under a kept filter */
    public String addressOf(SavedFilterSummary filter) {
        return INBOX + "?"
                + (filter.query().isEmpty() ? "all=1" : filter.query().replace(" ", "%20"));
    }

    /** @return outcome that leads to the inbox as it is filtered now */
    String here() {
        return INBOX + "?faces-redirect=true&" + (inbox.query().isEmpty() ? "all=1" : inbox.query()) + "&page="
                + inbox.page();
    }

    /** @return parameters of this page, to go with a form */
    public List<Choice> getParameters() {
        return inbox.parameters().entrySet().stream()
                .map(pair -> new Choice(pair.getKey(), pair.getValue()))
                .toList();
    }

    /** Keeps what is filtered by now, under the name that was typed. */
    public String keep() {
        saved.keep(
                asked.text("filterName").orElse(""),
                inbox.query(),
                asked.text("filterFirst").isPresent());
        notices.done("worklist.inbox.filterKept");
        return here();
    }

    /** Removes the filter whose button was pressed. */
    public String remove() {
        saved.remove(asked.id("removeFilter").map(SavedFilterId::new).orElseThrow(NotAvailableException::new));
        notices.done("worklist.inbox.filterRemoved");
        return here();
    }

    /** @return which columns are left out, of those that were ticked to be shown */
    public String columns() {
        var shown = asked.all("column");
        var hidden = InboxAsked.COLUMNS.stream()
                .filter(column -> !shown.contains(column))
                .toList();
        inbox.parameters().remove("hide");
        if (!hidden.isEmpty() && hidden.size() < InboxAsked.COLUMNS.size()) {
            inbox.parameters().put("hide", String.join(",", hidden));
        }
        return here();
    }

    /** @return outcome that leads to the filter which opens first; null if the address asks for something, or none does */
    String first() {
        return inbox.isBare()
                ? getKept().stream()
                        .filter(SavedFilterSummary::opensFirst)
                        .filter(filter -> !filter.query().isEmpty())
                        .findFirst()
                        .map(filter -> INBOX + "?faces-redirect=true&" + filter.query())
                        .orElse(null)
                : null;
    }

    /** @return address of the same list as a file */
    public String getFile() {
        return INBOX + ".csv?" + inbox.query().replace(" ", "%20");
    }
}
