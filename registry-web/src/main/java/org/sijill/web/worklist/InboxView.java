package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Notices;
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

    private static final int MOST_BARS = 8;

    private final WorklistService worklist;
    private final InboxRows rows;
    private final InboxHead head;
    private final InboxAsked inbox;
    private final InboxFiltersView filters;
    private final LoadStrip strip;
    private final Team team;
    private final CurrentActor current;
    private final Notices notices;
    private final Asked asked;

    private Page<InboxRows.Row> page;
    private List<LoadStrip.Bar> bars;

    @Inject
    public InboxView(
            WorklistService worklist,
            InboxRows rows,
            InboxHead head,
            InboxAsked inbox,
            InboxFiltersView filters,
            LoadStrip strip,
            Team team,
            CurrentActor current,
            Notices notices,
            Asked asked) {
        this.worklist = worklist;
        this.rows = rows;
        this.head = head;
        this.inbox = inbox;
        this.filters = filters;
        this.strip = strip;
        this.team = team;
        this.current = current;
        this.notices = notices;
        this.asked = asked;
    }

    /** For the container. */
    protected InboxView() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** @return outcome of the filter that whoever looks opens his inbox with; null to show what the address asks for */
    public String open() {
        var first = filters.first();
        if (first == null) {
            head.inbox();
        }
        return first;
    }

    public Page<InboxRows.Row> getPage() {
        if (page == null) {
            page = rows.of(head.inbox().page());
        }
        return page;
    }

    public InboxCounts getCounts() {
        return head.counts();
    }

    public boolean isFiltered() {
        return !inbox.filter().equals(InboxFilter.ALL);
    }

    /** @return the fullest of the colleagues; none for whoever does not distribute work */
    public List<LoadStrip.Bar> getBars() {
        if (bars == null) {
            bars = strip.bars().stream().limit(MOST_BARS).toList();
        }
        return bars;
    }

    public int getLimit() {
        return strip.limit();
    }

    /** Takes on the item whose button was pressed, and shows the list anew. */
    public String take() {
        worklist.claim(pressed("take"));
        return filters.here();
    }

    /** Puts back the item whose button was pressed, and shows the list anew. */
    public String putBack() {
        worklist.release(pressed("putBack"));
        return filters.here();
    }

    /** A button says which item it is of: the list may be another one by now. */
    private WorkItemId pressed(String button) {
        return asked.id(button).map(WorkItemId::new).orElseThrow(NotAvailableException::new);
    }

    public boolean isDistributing() {
        return team.distributes();
    }

    public boolean isDeciding() {
        return current.get().may("registration.decide");
    }

    /** @return whether rows can be selected: there is something to do with many at once */
    public boolean isSelecting() {
        return isDistributing() || isDeciding();
    }

    /** Leads to the page where what is selected is given to a colleague. */
    public String reassign() {
        return withSelected("/staff/worklist/reassign");
    }

    /** Leads to the page where what is selected is approved together. */
    public String decide() {
        return withSelected("/staff/registration/many");
    }

    private String withSelected(String page) {
        var chosen = asked.all("chosen").stream()
                .filter(number -> CaseNumber.find(number).isPresent())
                .toList();
        if (chosen.isEmpty()) {
            notices.wrong("worklist.inbox.chooseFirst");
            return null;
        }
        return page + "?faces-redirect=true&numbers=" + String.join(",", chosen);
    }
}
