package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Look of a status: the same status has the same icon and colour on every page, whichever feature's it is.
 *
 * @see "visual.md, Chip"
 */
@Named("chips")
@ApplicationScoped
public class Chips {

    /**
     * Icon and colour of a status.
     *
     * @param tone neutral, info, warn, danger, ok, sand or brand
     */
    public record Look(String icon, String tone) {}

    private static final Look UNKNOWN = new Look("info-circle", "neutral");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            look("DRAFT", "pencil", "neutral"),
            look("SUBMITTED", "send", "info"),
            look("VERIFYING", "sync", "info"),
            look("RETURNED", "reply", "warn"),
            look("VISIT", "home", "sand"),
            look("DECISION", "hourglass", "brand"),
            look("APPROVED", "check-circle", "ok"),
            look("ACTIVE", "check-circle", "ok"),
            look("REJECTED", "times-circle", "danger"),
            look("ENTERED", "check-square", "ok"),
            look("ANNULLED", "ban", "neutral"),
            look("EXPIRED", "calendar-times", "neutral"),
            look("WITHDRAWN", "minus-circle", "neutral"),
            look("CLOSED_BY_DEATH", "minus-circle", "neutral"),
            look("UNVERIFIED", "question-circle", "neutral"),
            look("VERIFIED", "shield", "ok"),
            look("CONFLICT", "arrow-right-arrow-left", "warn"),
            look("LAPSED", "calendar-times", "neutral"),
            look("ENDED", "stop-circle", "neutral"),
            look("CLOSED", "lock", "neutral"),
            look("LOCKED", "lock", "warn"),
            look("UNDER_REVIEW", "search", "info"),
            look("RESOLVED", "check-circle", "ok"),
            look("STALE", "clock", "warn"),
            look("CERTIFIED", "check-circle", "ok"),
            look("ASKED", "hourglass", "info"),
            look("REPORTED", "comments", "sand"),
            look("RENEWED", "check-circle", "ok"),
            look("SUSPENDED", "pause-circle", "warn"),
            look("GRADUATED", "graduation-cap", "ok"),
            look("RECEIVED", "inbox", "info"),
            look("ESCALATED", "arrow-up", "danger"),
            look("PLANNED", "calendar", "info"),
            look("SCHEDULED", "calendar", "brand"),
            look("AWAITING_FAMILY", "hourglass", "sand"),
            look("IN_REVIEW", "search", "info"),
            look("CORRECTING", "reply", "warn"),
            look("CANCELLED", "ban", "neutral"),
            look("DISABLED", "ban", "neutral"),
            look("ANNOUNCED", "check", "ok"),
            look("EXPECTED", "clock", "neutral"),
            look("FIXED", "check", "ok"),
            look("HELD", "pause-circle", "neutral"),
            look("COMING", "clock", "neutral"),
            look("RUNNING", "sync", "info"),
            look("WAITING", "hourglass", "info"),
            look("SENT", "check-circle", "ok"),
            look("FAILED", "times-circle", "danger"),
            look("REPLACED", "minus-circle", "neutral"),
            look("DONE", "pencil", "info"),
            look("SEEN", "eye", "neutral"),
            look("DRAWN", "hourglass", "info"),
            look("FAULTY", "exclamation-circle", "warn"),
            look("REFUSED", "ban", "danger"));

    /** @param status a constant of any feature's status enum */
    public Look look(Enum<?> status) {
        return status == null ? UNKNOWN : LOOKS.getOrDefault(status.name(), UNKNOWN);
    }

    private static Map.Entry<String, Look> look(String status, String icon, String tone) {
        return Map.entry(status, new Look(icon, tone));
    }
}
