package org.sijill.worklist;

import java.util.List;
import org.sijill.common.Page;

/**
 * A page of the inbox with what stands about it, all as of one moment.
 *
 * @param page the most urgent first; what waits for a citizen comes last
 * @param counts over what the actor may do, whatever was asked for
 * @param places the wilayat and villages of the open cases within reach, a hundred at the most
 * @param load open work within reach, a row a holder and office; empty for whoever may not see it
 */
public record Inbox(Page<WorkItemSummary> page, InboxCounts counts, List<WorkPlace> places, List<LoadRow> load) {}
