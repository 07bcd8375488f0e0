package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sijill.security.Actor;

/** Rows and counts of the inbox; that the counts are those of the rows is looked at with every question. */
final class TestInbox {

    private static final int MOST = 20;

    private final WorkItemRepository items;
    private final LoadRepository load;

    TestInbox(EntityManager entities) {
        items = new WorkItemRepository(entities);
        load = new LoadRepository(entities);
    }

    List<WorkItemSummary> rows(Actor actor, InboxFilter filter) {
        var rows = items.page(actor, filter, 1, MOST);
        assertThat(overview(actor, filter, WorkItems.NOW).found(filter))
                .as("as many as are listed")
                .isEqualTo(rows.size());
        assertThat(items.first(actor, filter, MOST)).isEqualTo(rows);
        return rows;
    }

    /** Of the whole inbox, as every page's side bar has them. */
    InboxCounts count(Actor actor, Instant now, Instant endOfTomorrow) {
        return items.count(actor, now, endOfTomorrow);
    }

    Overview overview(Actor actor, InboxFilter filter, Instant now) {
        return load.overview(actor, filter, now);
    }

    boolean finds(Actor actor, UUID id) {
        return items.find(actor, id).isPresent();
    }
}
