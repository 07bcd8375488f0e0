package org.sijill.db;

import java.util.Optional;

/**
 * What the verification of the audit log found.
 *
 * @param sealedUpTo place of the chain's last line that was read
 * @param waiting lines that are not sealed yet; normal for a second
 * @param keptFrom place of the first head outside the database; lines before it are vouched for by the chain alone
 * @param keptUpTo place of the last head outside the database; behind the chain by what was sealed since it was written
 * @param firstBreak the first broken link; empty if the log is whole
 */
public record AuditVerdict(long sealedUpTo, long waiting, long keptFrom, long keptUpTo, Optional<Break> firstBreak) {

    /** What is wrong with a link. */
    public enum Kind {
        /** The line, or its seal, is not what was sealed. */
        CHANGED("changed after it was sealed"),
        /** A line is gone while later ones are there. */
        MISSING("missing, though the chain goes on behind it"),
        /** The chain is shorter than it was. */
        LAST_CUT("cut off the end: the head outside the database is further on"),
        /** A line came into the table without the log. */
        INSERTED("inserted past the log"),
        /** The chain holds together, and is another one than the one whose heads were kept. */
        RECOMPUTED("recomputed: the chain holds together, but differs from the head kept outside the database"),
        /** The file of the heads itself. */
        HEADS_EDITED("a line of the head file itself was edited, taken out or put in"),
        /** There is nothing to compare with. */
        HEADS_MISSING("no head is kept outside the database");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    /**
     * The first broken link.
     *
     * @param from place of the first line concerned; for {@link Kind#HEADS_EDITED} the number of the file's line
     * @param to last line up to which the break can lie; equal to {@code from} if it is known exactly
     * @param eventId the event at {@code from}, or empty if it is gone
     */
    public record Break(Kind kind, long from, long to, String eventId) {}

    public boolean whole() {
        return firstBreak.isEmpty();
    }

    /** For the operator's terminal. */
    public String describe() {
        var state = "sealed up to " + sealedUpTo + ", waiting " + waiting + ", heads outside the database from "
                + keptFrom + " up to " + keptUpTo;
        return firstBreak
                .map(broken -> state + "\n" + sentence(broken))
                .orElse("The audit log is whole: " + state + ".");
    }

    private static String sentence(Break broken) {
        var where = broken.from() == broken.to() ? "" + broken.from() : broken.from() + " to " + broken.to();
        var event = broken.eventId().isEmpty() ? "" : " (event " + broken.eventId() + ")";
        return "BROKEN at line " + where + event + ": " + broken.kind().sentence + ".";
    }
}
