package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.Page;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.worklist.InboxCounts;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.WorkItemId;
import org.sijill.worklist.WorklistService;

/** The inbox page. Its filters stand in the address. */
@Named
@RequestScoped
public class InboxView {

    /** A step about a family, not about an application. */
    static final String CHECK_CHANGES = "CheckChanges";

    private static final List<String> STEPS =
            List.of("CheckApplication", "DecideApplication", "AwaitCompletion", CHECK_CHANGES);

    private final WorklistService worklist;
    private final InboxRows rows;
    private final InboxHead head;
    private final HttpServletRequest request;
    private final Msg msg;
    private final Clock clock;

    private Page<InboxRows.Row> page;

    @Inject
    public InboxView(
            WorklistService worklist,
            InboxRows rows,
            InboxHead head,
            HttpServletRequest request,
            Msg msg,
            Clock clock) {
        this.worklist = worklist;
        this.rows = rows;
        this.head = head;
        this.request = request;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected InboxView() {
        this(null, null, null, null, null, null);
    }

    public Page<InboxRows.Row> getPage() {
        if (page == null) {
            page = rows.of(worklist.inbox(filter(), number()));
        }
        return page;
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
        return STEPS.stream().map(step -> new Choice(step, name(step))).toList();
    }

    private String name(String step) {
        return step.equals(CHECK_CHANGES)
                ? msg.get("recertification.step.CheckChanges")
                : msg.get("registration.step." + step);
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
