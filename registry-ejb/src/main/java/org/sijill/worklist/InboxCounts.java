package org.sijill.worklist;

/**
 * What the head of the inbox says.
 *
 * @param open items the actor may do
 * @param late of these, past their limit and not paused
 * @param soon of these, due before the end of tomorrow and not late
 */
public record InboxCounts(long open, long late, long soon) {

    static final InboxCounts NONE = new InboxCounts(0, 0, 0);

    InboxCounts and(InboxCounts other) {
        return new InboxCounts(open + other.open, late + other.late, soon + other.soon);
    }
}
