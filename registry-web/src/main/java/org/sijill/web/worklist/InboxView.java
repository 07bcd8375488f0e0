package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.DueIn;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.sijill.common.Page;
import org.sijill.location.BilingualName;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.ColleagueService;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.RegistrationService;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.InboxCounts;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.WorkItemId;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.WorklistService;

/** The inbox page. Its filters stand in the address. */
@Named
@RequestScoped
public class InboxView {

    private static final List<String> STEPS = List.of("CheckApplication", "DecideApplication", "AwaitCompletion");

    private final WorklistService worklist;
    private final RegistrationService registration;
    private final ColleagueService colleagues;
    private final Deadlines deadlines;
    private final Locations locations;
    private final InboxHead head;
    private final HttpServletRequest request;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Msg msg;
    private final Clock clock;

    private Page<Row> page;

    @Inject
    public InboxView(
            WorklistService worklist,
            RegistrationService registration,
            ColleagueService colleagues,
            Deadlines deadlines,
            Locations locations,
            InboxHead head,
            HttpServletRequest request,
            CurrentActor current,
            UserLanguage language,
            Msg msg,
            Clock clock) {
        this.worklist = worklist;
        this.registration = registration;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.locations = locations;
        this.head = head;
        this.request = request;
        this.current = current;
        this.language = language;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected InboxView() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A row as it is shown.
     *
     * @param off how far off its limit is
     * @param help the kinds of help asked for
     * @param place name of the wilaya
     * @param with who has taken it; empty if nobody did
     * @param mine whoever looks has taken it
     * @param age whole days since it was filed
     */
    public record Row(
            WorkItemSummary item,
            ApplicationSummary application,
            DueIn off,
            String help,
            String place,
            String with,
            boolean mine,
            long age) {}

    public Page<Row> getPage() {
        if (page == null) {
            page = load();
        }
        return page;
    }

    private Page<Row> load() {
        var items = worklist.inbox(filter(), number());
        var applications = registration.summariesOf(items.rows().stream()
                .map(item -> new ApplicationId(item.caseId()))
                .toList());
        var names = colleagues.namesOf(items.rows().stream()
                .flatMap(item -> Stream.ofNullable(item.claimedBy()))
                .map(ActorId::new)
                .toList());
        var calendar = deadlines.calendar();
        var rows = items.rows().stream()
                .filter(item -> applications.containsKey(new ApplicationId(item.caseId())))
                .map(item -> row(item, applications.get(new ApplicationId(item.caseId())), names, calendar))
                .toList();
        return new Page<>(rows, items.number(), items.size(), items.total());
    }

    private Row row(
            WorkItemSummary item,
            ApplicationSummary application,
            Map<ActorId, BilingualName> names,
            WorkingCalendar calendar) {
        var today = LocalDate.now(clock);
        return new Row(
                item,
                application,
                calendar.dueIn(clock.instant(), item.paused() ? null : item.dueAt()),
                LocalText.in(language.get())
                        .list(application.helpWanted().stream()
                                .sorted()
                                .map(msg::label)
                                .toList()),
                locations.name(new WilayaCode(application.wilayaCode()), language.get()),
                Optional.ofNullable(item.claimedBy())
                        .map(id -> names.get(new ActorId(id)))
                        .map(name -> name.in(language.get()))
                        .orElse(""),
                current.get().id().value().equals(item.claimedBy()),
                LocalDate.ofInstant(application.filedAt(), MovableClock.ZONE)
                        .until(today)
                        .getDays());
    }

    private InboxFilter filter() {
        return new InboxFilter(
                parameter("step").filter(STEPS::contains),
                parameter("late").map(set -> clock.instant()),
                parameter("mine").isPresent());
    }

    private int number() {
        return parameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    public InboxCounts getCounts() {
        return head.counts();
    }

    /** @return the steps one may filter by */
    public List<Choice> getSteps() {
        return STEPS.stream()
                .map(step -> new Choice(step, msg.get("registration.step." + step)))
                .toList();
    }

    public List<Choice> getLateChoice() {
        return List.of(new Choice("1", msg.get("worklist.inbox.lateOnly")));
    }

    public List<Choice> getMineChoice() {
        return List.of(new Choice("1", msg.get("worklist.inbox.mineOnly")));
    }

    public boolean isFiltered() {
        return !filter().equals(InboxFilter.ALL);
    }

    /** Takes an item on and shows the list anew. */
    public void take(UUID item) {
        worklist.claim(new WorkItemId(item));
        page = null;
    }

    /** Puts an item back and shows the list anew. */
    public void putBack(UUID item) {
        worklist.release(new WorkItemId(item));
        page = null;
    }

    public String getStep() {
        return parameter("step").orElse("");
    }

    public boolean isLate() {
        return parameter("late").isPresent();
    }

    public boolean isMine() {
        return parameter("mine").isPresent();
    }
}
