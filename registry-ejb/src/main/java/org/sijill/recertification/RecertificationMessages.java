package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sijill.common.LocalText;
import org.sijill.household.HeldFamily;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.notification.FollowAddress;
import org.sijill.notification.Outbox;
import org.sijill.notification.SendMessage;

/**
 * What a family is told by SMS about its confirmation, in the language in which it last confirmed. A family without a phone,
 * or whose file is kept from the portal, is told nothing: its branch sees it in the list and reaches it.
 */
@ApplicationScoped
class RecertificationMessages {

    private final Outbox outbox;
    private final Households households;
    private final RecertificationDeadlines deadlines;
    private final FollowAddress address;

    @Inject
    RecertificationMessages(
            Outbox outbox, Households households, RecertificationDeadlines deadlines, FollowAddress address) {
        this.outbox = outbox;
        this.households = households;
        this.deadlines = deadlines;
        this.address = address;
    }

    /** For the container. */
    protected RecertificationMessages() {
        this(null, null, null, null);
    }

    /** What is told of a day that ended at midnight: nobody's phone rings at that hour. */
    private static final List<String> OF_THE_MORNING = List.of("h.stale", "h.suspended", "h.closed");

    /** @param day the one that the text names */
    void send(Certification certification, String template, LocalDate day) {
        send(certification, template, day, outbox::send);
    }

    /** The same, which leaves in the next morning of a working day, unless the family has answered by then. */
    void sendInTheMorning(Certification certification, String template, LocalDate day) {
        send(certification, template, day, message -> outbox.sendNotBefore(deadlines.timeToWrite(), message));
    }

    /** The family has answered: that it did not is told no more. */
    void withdraw(Certification certification) {
        OF_THE_MORNING.forEach(
                template -> outbox.withdrawWaiting(certification.reference().id(), template));
    }

    private void send(Certification certification, String template, LocalDate day, Consumer<SendMessage> by) {
        var family = certification.reference();
        var id = new HouseholdId(family.id());
        var held = households.held(List.of(id)).get(id);
        if (held != null && FamilyAccess.isOnAPhone(held)) {
            by.accept(message(certification, held, template, day));
        }
    }

    private SendMessage message(Certification certification, HeldFamily held, String template, LocalDate day) {
        return new SendMessage(
                certification.reference(),
                held.mobile(),
                certification.language(),
                template,
                template + ":" + certification.id(),
                certification.reference().number(),
                LocalText.in(certification.language()).day(day),
                address.page("/confirm"));
    }
}
