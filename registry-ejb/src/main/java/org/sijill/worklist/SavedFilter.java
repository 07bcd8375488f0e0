package org.sijill.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** A filter of the inbox under a name, of one account. */
@Entity
@Table(name = "saved_filter")
class SavedFilter {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 600;

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;

    private String query;

    @Column(name = "opens_first")
    private boolean opensFirst;

    @Version
    private long version;

    /** For JPA. */
    protected SavedFilter() {}

    /** @throws BusinessException {@code worklist.error.filterName} if it has no name, or one that is too long */
    static SavedFilter of(ActorId owner, String typedName, String query) {
        var filter = new SavedFilter();
        filter.id = Ids.next();
        filter.accountId = owner.value();
        filter.name = typedName == null ? "" : typedName.strip();
        if (filter.name.isEmpty() || filter.name.length() > LONGEST_NAME) {
            throw new BusinessException("worklist.error.filterName", LONGEST_NAME);
        }
        filter.asks(query);
        return filter;
    }

    /** Saved again under the same name, it asks for something else. */
    void asks(String wanted) {
        if (wanted.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("too long for an address");
        }
        query = wanted;
    }

    void opensFirst(boolean wanted) {
        opensFirst = wanted;
    }

    SavedFilterId id() {
        return new SavedFilterId(id);
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    SavedFilterSummary summary() {
        return new SavedFilterSummary(id, name, query, opensFirst);
    }
}
