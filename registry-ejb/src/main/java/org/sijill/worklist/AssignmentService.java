package org.sijill.worklist;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.security.StaffActors;

/** Distributing work among the colleagues of an office. Every public method is one use case and one transaction. */
@Stateless
public class AssignmentService {

    private static final int MOST = 100;

    private final WorkItemRepository items;
    private final StaffActors staff;
    private final CurrentActor current;
    private final Event<WorkOffered> offered;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public AssignmentService(
            WorkItemRepository items,
            StaffActors staff,
            CurrentActor current,
            Event<WorkOffered> offered,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.staff = staff;
        this.current = current;
        this.offered = offered;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected AssignmentService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Gives open items to a colleague, as they were shown: what changed or ended meanwhile, or lies beyond the actor's reach, is not
     * given. Of the others all are given, or none.
     *
     * @return what is given
     * @throws NotAvailableException if none of them is there
     * @throws ChangedMeanwhileException if all of them changed
     * @throws BusinessException {@code worklist.error.nothingChosen}; {@code .takerUnfit} with the case's number if the colleague
     *     is not there, does not reach it or may not do its step; {@code .withCitizen} if the citizen has the file; or what the
     *     case's feature says of a conflict of interest
     */
    @Requires("worklist.assign")
    public Set<WorkItemId> reassign(ReassignWork command) {
        var actor = current.get();
        var ids = command.items().stream()
                .map(shown -> shown.id().value())
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new BusinessException("worklist.error.nothingChosen", MOST);
        }
        var found = items.take(actor, ids);
        if (found.isEmpty()) {
            throw new NotAvailableException();
        }
        var unchanged = found.stream()
                .filter(item -> command.items().contains(new ReassignWork.Shown(item.id(), item.version())))
                .toList();
        if (unchanged.isEmpty()) {
            throw new ChangedMeanwhileException();
        }
        var to = staff.find(command.to());
        unchanged.forEach(item -> give(
                item,
                to.filter(taker -> isFit(taker, item))
                        .orElseThrow(() -> new BusinessException("worklist.error.takerUnfit", item.caseNumber()))));
        return unchanged.stream().map(WorkItem::id).collect(Collectors.toUnmodifiableSet());
    }

    private void give(WorkItem item, Actor taker) {
        if (item.isPaused()) {
            throw new BusinessException("worklist.error.withCitizen", item.caseNumber());
        }
        offered.fire(new WorkOffered(item.caseId(), item.caseNumber(), item.step(), taker));
        item.assign(taker.id(), current.get().id(), clock.instant());
        audit.wrote("worklist.assign", "work_item", item.id().toString(), item.version(), "claimedBy");
    }

    private static boolean isFit(Actor taker, WorkItem item) {
        return item.isFor(taker) && AccessScope.of(taker).covers(item.office(), item.level());
    }

    /**
     * The open items of these cases, to be given to somebody.
     *
     * @return in the order of the inbox; what lies beyond the actor's reach is left out
     */
    @Requires("worklist.assign")
    public List<WorkItemSummary> chosen(List<String> caseNumbers) {
        audit.saw("worklist.read", "inbox", current.get().office().value());
        return caseNumbers.isEmpty()
                ? List.of()
                : items.open(current.get(), caseNumbers.stream().limit(MOST).toList());
    }
}
