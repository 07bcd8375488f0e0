package org.sijill.assessment;

/**
 * What a family says of its visit: that the day suits it, or that it wishes another one; after a letter, that it wants to be visited.
 *
 * @param suits whether it does
 * @param wish what it says of another day; may be empty
 * @param version of the visit as it was shown
 */
public record AnswerSlot(boolean suits, String wish, long version) {

    /** Without the wish, which may be personal. */
    @Override
    public String toString() {
        return "AnswerSlot[suits=" + suits + "]";
    }
}
