package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.sijill.common.MovableClock;

/**
 * Where the other features put what a citizen is to be told. A message is part of the caller's transaction: it leaves if and
 * only if what it tells of is committed.
 */
@ApplicationScoped
public class Outbox {

    private final MessageRepository messages;
    private final MessageTexts texts;
    private final FollowAddress address;
    private final Event<MessageWaiting> waiting;
    private final Clock clock;

    @Inject
    Outbox(
            MessageRepository messages,
            MessageTexts texts,
            FollowAddress address,
            Event<MessageWaiting> waiting,
            Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.address = address;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** for the container */
    protected Outbox() {
        this(null, null, null, null, null);
    }

    /**
     * Writes the message, unless there is one of the same case, template and occasion.
     *
     * @throws java.util.MissingResourceException if the template has no text
     */
    public void send(SendMessage message) {
        write(message, null, MessageState.WAITING, clock.instant());
    }

    /**
     * Writes the message, which does not leave before this moment.
     *
     * @throws java.util.MissingResourceException if the template has no text
     */
    public void sendNotBefore(Instant moment, SendMessage message) {
        write(message, null, MessageState.WAITING, moment);
    }

    /**
     * Writes the message, which leaves once it is released.
     *
     * @throws java.util.MissingResourceException if the template has no text
     */
    public void hold(SendMessage message) {
        write(message, null, MessageState.HELD, clock.instant());
    }

    /** What is held of this case and template may leave; a second time, nothing happens. */
    public void release(UUID caseId, String template) {
        if (messages.release(caseId, template, clock.instant()) > 0) {
            waiting.fire(new MessageWaiting());
        }
    }

    /**
     * Writes the message in the place of those of the same case and template that still wait; they will not be sent.
     *
     * @throws java.util.MissingResourceException if the template has no text
     */
    public void sendInstead(SendMessage message) {
        var former = messages.findLatest(message.about().id(), message.template());
        if (write(message, former.orElse(null), MessageState.WAITING, clock.instant())) {
            messages.withdrawWaiting(message.about().id(), message.template(), message.occasion());
        }
    }

    /** What waits of this case and template is not sent any more: its matter went away. */
    public void withdrawWaiting(UUID caseId, String template) {
        messages.withdrawWaiting(caseId, template, "");
    }

    /** What waits of this case is not sent any more, whatever it tells. */
    public void withdrawWaiting(UUID caseId) {
        messages.withdrawWaiting(caseId);
    }

    private boolean write(SendMessage message, UUID replaces, MessageState state, Instant notBefore) {
        var arguments = new ArrayList<>(message.arguments());
        arguments.add(address.value());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, MovableClock.ZONE);
        var text = texts.write(message.template(), message.language(), today, arguments.toArray());
        var written = messages.addOnce(message, text, replaces, state, now, notBefore);
        if (written && state == MessageState.WAITING) {
            waiting.fire(new MessageWaiting());
        }
        return written;
    }
}
