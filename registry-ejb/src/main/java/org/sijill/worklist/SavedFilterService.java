package org.sijill.worklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The filters of the inbox that somebody keeps for himself; nobody sees or changes those of another. */
@Stateless
public class SavedFilterService {

    private static final int MOST = 20;

    private final SavedFilterRepository filters;
    private final CurrentActor current;
    private final AuditLog audit;

    @Inject
    public SavedFilterService(SavedFilterRepository filters, CurrentActor current, AuditLog audit) {
        this.filters = filters;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected SavedFilterService() {
        this(null, null, null);
    }

    /** @return the actor's own, by name; a choice of his, so it leaves no audit line */
    @Requires("worklist.read")
    public List<SavedFilterSummary> list() {
        return own().stream().map(SavedFilter::summary).toList();
    }

    /**
     * Keeps a filter; under a name that is there already it takes its place.
     *
     * @param query parameters of the inbox's address
     * @throws BusinessException {@code worklist.error.filterName}, {@code .filtersTooMany}
     */
    @Requires("worklist.read")
    public void keep(String name, String query, boolean opensFirst) {
        var own = own();
        var wanted = SavedFilter.of(current.get().id(), name, query);
        var kept = own.stream()
                .filter(filter -> filter.name().equals(wanted.name()))
                .findFirst()
                .orElse(wanted);
        if (kept == wanted && own.size() >= MOST) {
            throw new BusinessException("worklist.error.filtersTooMany", MOST);
        }
        if (opensFirst) {
            own.forEach(filter -> filter.opensFirst(false));
            filters.flush();
        }
        kept.asks(query);
        kept.opensFirst(opensFirst);
        if (kept == wanted) {
            filters.add(wanted);
        }
        audit.wrote("worklist.keepFilter", "saved_filter", kept.id().toString(), kept.version(), "filter");
    }

    /** @throws NotAvailableException if the actor has no such filter */
    @Requires("worklist.read")
    public void remove(SavedFilterId id) {
        var filter =
                own().stream().filter(kept -> kept.id().equals(id)).findFirst().orElseThrow(NotAvailableException::new);
        filters.remove(filter);
        audit.wrote("worklist.removeFilter", "saved_filter", id.toString(), filter.version());
    }

    private List<SavedFilter> own() {
        return filters.of(current.get().id());
    }
}
