package org.sijill.worklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.sijill.audit.AuditLog;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The inbox. Every public method is one use case and one transaction. */
@Stateless
public class WorklistService {

    /** Rows of a page of the inbox. */
    public static final int PAGE_SIZE = 20;

    private static final int MOST_EXPORTED = 5_000;
    private static final int MOST_PLACES = 100;

    private final WorkItemRepository items;
    private final LoadRepository load;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public WorklistService(
            WorkItemRepository items, LoadRepository load, CurrentActor current, AuditLog audit, Clock clock) {
        this.items = items;
        this.load = load;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected WorklistService() {
        this(null, null, null, null, null);
    }

    /**
     * What the actor may do, the most urgent first, with the counts over all of it; two statements, however much is open.
     *
     * @param page page number, from 1
     */
    @Requires("worklist.read")
    public Inbox inbox(InboxFilter filter, int page) {
        var actor = current.get();
        var number = Math.max(1, page);
        var rows = items.page(actor, filter, number, PAGE_SIZE);
        var overview = load.overview(actor, filter, clock.instant());
        audit.saw("worklist.read", "inbox", actor.office().value());
        return new Inbox(
                new Page<>(rows, number, PAGE_SIZE, overview.found(filter)),
                overview.counts(),
                overview.places(MOST_PLACES),
                actor.may("worklist.load") ? overview.load() : List.of());
    }

    /**
     * The same without pages, to be taken away as a file.
     *
     * @return the first five thousand
     */
    @Requires("worklist.read")
    public List<WorkItemSummary> export(InboxFilter filter) {
        audit.saw("worklist.export", "inbox", current.get().office().value());
        return items.first(current.get(), filter, MOST_EXPORTED);
    }

    /** Counts over the same items as {@link #inbox} with no filter. */
    @Requires("worklist.read")
    public InboxCounts counts() {
        var now = clock.instant();
        var endOfTomorrow = now.atZone(MovableClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.MAX)
                .atZone(MovableClock.ZONE)
                .toInstant();
        return items.count(current.get(), now, endOfTomorrow);
    }

    /**
     * Takes an item on oneself.
     *
     * @throws NotAvailableException if it is closed or not the actor's to do
     * @throws org.sijill.common.BusinessException {@code worklist.error.claimed} if somebody else has it
     */
    @Requires("worklist.claim")
    public void claim(WorkItemId id) {
        var item = available(id);
        item.claim(current.get());
        audit.wrote("worklist.claim", "work_item", id.toString(), item.version(), "claimedBy");
    }

    /**
     * Puts a claimed item back.
     *
     * @throws NotAvailableException if it is closed or not the actor's to do
     * @throws org.sijill.common.BusinessException {@code worklist.error.claimed} if somebody else has it
     */
    @Requires("worklist.claim")
    public void release(WorkItemId id) {
        var item = available(id);
        item.release(current.get());
        audit.wrote("worklist.release", "work_item", id.toString(), item.version(), "claimedBy");
    }

    private WorkItem available(WorkItemId id) {
        var actor = current.get();
        return items.find(actor, id.value()).filter(item -> item.isFor(actor)).orElseThrow(NotAvailableException::new);
    }
}
