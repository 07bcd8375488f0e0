package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.sijill.calendar.DeadlineMoved;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.sijill.notification.FollowAddress;
import org.sijill.notification.Outbox;
import org.sijill.notification.SendMessage;
import org.sijill.security.Actor;

/**
 * What whoever complained is told by SMS, in his language. Nothing, if he is anonymous; of what is sensitive, only that it was
 * received, and no other message ever.
 *
 * @see "reference.md §3.8"
 */
@ApplicationScoped
class ComplainantMessages {

    private static final String PAGE = "/complain";
    private static final Actor PROCESS = Actor.system(GrievanceProcess.KEY, Set.of());

    private final Outbox outbox;
    private final GrievanceRepository grievances;
    private final FollowAddress address;

    @Inject
    ComplainantMessages(Outbox outbox, GrievanceRepository grievances, FollowAddress address) {
        this.outbox = outbox;
        this.grievances = grievances;
        this.address = address;
    }

    /** For the container. */
    protected ComplainantMessages() {
        this(null, null, null);
    }

    /** That it came in, or was opened again, and by when it is answered. */
    void received(Grievance grievance, LocalDate answerBy) {
        if (grievance.room().isSensitive()) {
            send(
                    grievance,
                    "safe.ack",
                    "safe.ack:" + grievance.version(),
                    grievance.reference().number());
        } else {
            dated(grievance, "g.ack", "g.ack:" + grievance.version(), answerBy);
        }
    }

    /** @param until last day on which he may answer, that day included */
    void asked(Grievance grievance, LocalDate until) {
        tell(grievance, "g.more", "g.more:" + grievance.version(), until);
    }

    /** @param timer which reminder; each is sent once a question */
    void remind(Grievance grievance, String timer, LocalDate until) {
        tell(grievance, "g.more", timer + ":" + grievance.version(), until);
    }

    /** It is answered: the answer stands on its page, and the way to the level above. */
    void answered(Grievance grievance) {
        plain(grievance, "g.done", "g.done:" + grievance.version());
    }

    /** It ended without an answer: why stands on its page. */
    void ended(Grievance grievance) {
        plain(grievance, "g.ended", "g.ended");
    }

    /** It goes on at the level above. */
    void raised(Grievance grievance, LocalDate answerBy) {
        tell(grievance, "g.raised", "g.raised:" + grievance.version(), answerBy);
    }

    void moved(@Observes DeadlinesMoved moved) {
        moved.moves().stream().filter(DeadlineMoved::promise).forEach(this::moved);
    }

    private void moved(DeadlineMoved move) {
        if (move.name().equals(GrievanceDeadlines.PROMISE)) {
            grievances
                    .find(PROCESS, new GrievanceId(move.caseId()))
                    .ifPresent(grievance -> tell(
                            grievance,
                            "g.moved",
                            "g.moved:" + move.to(),
                            LocalDate.ofInstant(move.to(), MovableClock.ZONE)));
        }
    }

    private void tell(Grievance grievance, String template, String occasion, LocalDate day) {
        if (!grievance.room().isSensitive()) {
            dated(grievance, template, occasion, day);
        }
    }

    private void plain(Grievance grievance, String template, String occasion) {
        if (!grievance.room().isSensitive()) {
            send(grievance, template, occasion, grievance.reference().number(), address.page(PAGE));
        }
    }

    private void dated(Grievance grievance, String template, String occasion, LocalDate day) {
        send(
                grievance,
                template,
                occasion,
                grievance.reference().number(),
                LocalText.in(grievance.told().language()).day(day),
                address.page(PAGE));
    }

    private void send(Grievance grievance, String template, String occasion, Object... arguments) {
        grievances
                .complainant(PROCESS, grievance)
                .map(Complainant::facts)
                .ifPresent(who -> outbox.send(new SendMessage(
                        grievance.reference(),
                        who.mobile().value(),
                        grievance.told().language(),
                        template,
                        occasion,
                        arguments)));
    }
}
