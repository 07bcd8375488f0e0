package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sijill.calendar.DeadlineSummary;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.Limit;
import org.sijill.calendar.Party;
import org.sijill.calendar.StartDeadline;
import org.sijill.office.Parameters;

/**
 * Which limit stands behind each timer of {@code social-visit.bpmn}. They run under the case that asked for the visit, beside its
 * own: so each is ended by its name, and never all of the case.
 */
@ApplicationScoped
class VisitDeadlines {

    static final String VISIT = "VisitFamilyDue";
    static final String ANSWER = "AwaitFamilyDue";
    static final String REMINDER = "SlotReminderDue";

    private static final List<String> ALL =
            List.of("AgreeSlotDue", VISIT, ANSWER, "ReviewVisitDue", "CorrectReportDue");

    private final Deadlines deadlines;
    private final Slots slots;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    VisitDeadlines(Deadlines deadlines, Slots slots, Parameters parameters, Clock clock) {
        this.deadlines = deadlines;
        this.slots = slots;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected VisitDeadlines() {
        this(null, null, null, null);
    }

    /** @return when the timer is to fire; a timer that runs already keeps its moment */
    Instant start(Visit visit, String timer) {
        if (timer.equals(REMINDER)) {
            return slots.reminder(visit.slot().day().orElseThrow());
        }
        return deadlines.find(visit.caseId()).stream()
                .filter(DeadlineSummary::isRunning)
                .filter(deadline -> deadline.name().equals(timer))
                .map(DeadlineSummary::dueAt)
                .findFirst()
                .orElseGet(() -> deadlines.start(StartDeadline.due(visit.forCase(), timer, limit(visit, timer))));
    }

    /** The limit of the whole visit runs from its planning, however often a day is agreed. */
    void planned(Visit visit) {
        start(visit, VISIT);
    }

    /** @return working days from the planning to the end of the review, if nothing stands still */
    int wholeLimit(boolean urgent) {
        return number(urgent ? "assessment.visit.urgentLimit" : "assessment.visit.limit")
                + number("assessment.review.limit");
    }

    private Limit limit(Visit visit, String timer) {
        return switch (timer) {
            case "AgreeSlotDue" -> office("assessment.slot.limit");
            case VISIT -> office(visit.isUrgent() ? "assessment.visit.urgentLimit" : "assessment.visit.limit");
            case ANSWER -> Limit.workingDays(number("assessment.answer.limit"), Party.CITIZEN);
            case "ReviewVisitDue" -> office("assessment.review.limit");
            case "CorrectReportDue" -> office("assessment.correct.limit");
            default -> throw new IllegalArgumentException("no limit for the timer " + timer);
        };
    }

    void end(Visit visit, String... names) {
        deadlines.end(visit.caseId(), names);
    }

    void endAll(Visit visit) {
        end(visit, ALL.toArray(String[]::new));
    }

    private Limit office(String parameter) {
        return Limit.workingDays(number(parameter), Party.OFFICE);
    }

    private int number(String parameter) {
        return parameters.number(parameter, Slots.day(clock.instant()));
    }
}
