package org.sijill.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Notices;

/** The demo server's clock, for people. Elsewhere the page is not there. */
@Named
@RequestScoped
public class ClockView {

    private final DemoClock demoClock;
    private final Settings settings;
    private final CurrentActor current;
    private final Notices notices;
    private final Clock clock;
    private Integer days = 1;

    @Inject
    public ClockView(DemoClock demoClock, Settings settings, CurrentActor current, Notices notices, Clock clock) {
        this.demoClock = demoClock;
        this.settings = settings;
        this.current = current;
        this.notices = notices;
        this.clock = clock;
    }

    /** For the container. */
    protected ClockView() {
        this(null, null, null, null, null);
    }

    /** @throws NotAvailableException unless in demo mode, and for whoever may move it */
    public void open() {
        if (!settings.demo() || !current.get().may("clock.move")) {
            throw new NotAvailableException();
        }
    }

    /** Moves it by whole days, forwards only. */
    public String forward() {
        demoClock.forward(Duration.ofDays(days));
        notices.done("operations.clock.moved");
        return "/staff/operations/clock?faces-redirect=true";
    }

    public Instant getNow() {
        return clock.instant();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer typed) {
        days = typed;
    }
}
