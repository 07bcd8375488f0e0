package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;

/**
 * A deadline as a list shows it: words first, the date below, and how urgent it is.
 *
 * @see "visual.md, Deadline"
 */
@Named("deadlines")
@RequestScoped
public class Deadlines {

    /**
     * What is shown.
     *
     * @param state late, soon, later or paused
     * @param words how long is left, or by how much it is late
     * @param date the day it falls due
     */
    public record Shown(String state, String icon, String words, String date) {}

    private final Clock clock;
    private final Messages messages;
    private final UserLanguage language;

    @Inject
    Deadlines(Clock clock, Messages messages, UserLanguage language) {
        this.clock = clock;
        this.messages = messages;
        this.language = language;
    }

    /** for the container */
    protected Deadlines() {
        this(null, null, null);
    }

    /**
     * @param due when it falls due, to the minute
     * @param days days of its own kind from today to that day; negative once it has passed
     * @param paused the office's clock stands still
     */
    public Shown of(Instant due, long days, boolean paused) {
        var dueOn = due.atZone(MovableClock.ZONE).toLocalDate();
        var date = LocalText.in(language.get()).dayAndMonth(dueOn);
        if (paused) {
            return new Shown("paused", "pause-circle", text("common.due.paused"), date);
        }
        var now = clock.instant();
        if (now.isAfter(due)) {
            return new Shown("late", "exclamation-circle", text("common.due.late", Math.abs(days)), date);
        }
        return upcoming(LocalDate.ofInstant(now, MovableClock.ZONE), dueOn, days, date);
    }

    private Shown upcoming(LocalDate today, LocalDate dueOn, long days, String date) {
        if (dueOn.equals(today)) {
            return new Shown("soon", "clock", text("common.due.today"), date);
        }
        if (dueOn.equals(today.plusDays(1))) {
            return new Shown("soon", "clock", text("common.due.tomorrow"), date);
        }
        return new Shown("later", "clock", text("common.due.left", days), date);
    }

    private String text(String key, Object... arguments) {
        return messages.text(language.get(), key, arguments);
    }
}
