package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.sijill.calendar.DueIn;
import org.sijill.common.LocalText;
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

    private final Msg msg;
    private final UserLanguage language;

    @Inject
    Deadlines(Msg msg, UserLanguage language) {
        this.msg = msg;
        this.language = language;
    }

    /** for the container */
    protected Deadlines() {
        this(null, null);
    }

    /**
     * @param due when it falls due
     * @param off how far off that is, as the calendar says
     */
    public Shown of(Instant due, DueIn off) {
        var date = LocalText.in(language.get())
                .dayAndMonth(due.atZone(MovableClock.ZONE).toLocalDate());
        var words = msg.text(off.messageKey(), off.days());
        return switch (off.urgency()) {
            case LATE -> new Shown("late", "exclamation-circle", words, date);
            case SOON -> new Shown("soon", "clock", words, date);
            case LATER -> new Shown("later", "clock", words, date);
            case PAUSED -> new Shown("paused", "pause-circle", words, date);
        };
    }
}
