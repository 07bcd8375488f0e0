package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.Ids;
import org.sijill.common.LocalText;
import org.sijill.notification.Outbox;
import org.sijill.notification.SendMessage;
import org.sijill.security.Actor;

/** What the family is told by SMS of its visit, in its language; a family without a phone is called on, and written to. */
@ApplicationScoped
class VisitMessages {

    private final Outbox outbox;
    private final Slots slots;
    private final VisitRepository visits;

    @Inject
    VisitMessages(Outbox outbox, Slots slots, VisitRepository visits) {
        this.outbox = outbox;
        this.slots = slots;
        this.visits = visits;
    }

    /** For the container. */
    protected VisitMessages() {
        this(null, null, null);
    }

    /** The day that is proposed. */
    void slot(Visit visit) {
        slot(visit, "v.slot", "v.slot:" + visit.version());
    }

    /** On the last working day before. */
    void remind(Visit visit) {
        slot(visit, "v.remind", "v.remind:" + visit.slot().day().orElseThrow());
    }

    private void slot(Visit visit, String template, String occasion) {
        var day = visit.slot().day().orElseThrow();
        var text = LocalText.in(visit.visited().language());
        send(
                visit,
                template,
                occasion,
                text.weekdayAndMonth(day),
                text.time(slots.from(day, visit.slot().part())),
                text.time(slots.to(day, visit.slot().part())));
    }

    /** The day became a holiday: another one is proposed. */
    void holiday(Visit visit) {
        var day = weekday(visit, visit.slot().day().orElseThrow());
        // each change is told, even of a day that was told before
        send(visit, "v.holiday", "v.holiday:" + Ids.next(), day);
    }

    /** It is made anew, and not on the day that was told. */
    void again(Visit visit, LocalDate told) {
        send(visit, "v.again", "v.again:" + visit.version(), weekday(visit, told));
    }

    /** Nobody was at home twice: the letter is on its way, and so is this. */
    void written(Visit visit, LocalDate until) {
        send(visit, "v.written", "v.written:" + visit.version(), words(visit, until));
    }

    /** Its case needs it no longer. */
    void cancelled(Visit visit) {
        send(visit, "v.cancelled", "v.cancelled");
    }

    /** The day told in the letter moves with the holidays; once the family has answered, or did not, it is nothing to it. */
    void moved(@Observes DeadlinesMoved moved) {
        var process = Actor.system(SocialVisitProcess.KEY, Set.of());
        moved.moves().stream()
                .filter(move -> move.name().equals(VisitDeadlines.ANSWER))
                .forEach(move -> visits.takeOpen(process, move.caseId())
                        .filter(visit -> visit.status() == VisitStatus.AWAITING_FAMILY)
                        .ifPresent(visit ->
                                send(visit, "v.moved", "v.moved:" + Ids.next(), words(visit, Slots.day(move.to())))));
    }

    private static String weekday(Visit visit, LocalDate day) {
        return LocalText.in(visit.visited().language()).weekdayAndMonth(day);
    }

    private static String words(Visit visit, LocalDate day) {
        return LocalText.in(visit.visited().language()).day(day);
    }

    private void send(Visit visit, String template, String occasion, Object... afterNumber) {
        var arguments = new Object[afterNumber.length + 1];
        arguments[0] = visit.reference().number();
        System.arraycopy(afterNumber, 0, arguments, 1, afterNumber.length);
        visit.visited()
                .mobile()
                .ifPresent(to -> outbox.send(new SendMessage(
                        visit.forCase(), to, visit.visited().language(), template, occasion, arguments)));
    }
}
