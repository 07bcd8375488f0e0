package org.sijill.notification;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The two short transactions around an attempt; none is open while the gateway is asked. */
@ApplicationScoped
class MessageAttempts {

    private static final System.Logger LOG = System.getLogger(MessageAttempts.class.getName());

    private final MessageRepository messages;
    private final Clock clock;

    @Inject
    MessageAttempts(MessageRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** for the container */
    protected MessageAttempts() {
        this(null, null);
    }

    /** @return the message that is due first; its next attempt is put off already, should this one be cut short */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<ClaimedMessage> claim() {
        return messages.claim(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(UUID id, Delivery delivery) {
        messages.find(id).ifPresent(message -> {
            switch (delivery.answer()) {
                case TAKEN -> message.sent(clock.instant());
                case REFUSED -> message.failed(delivery.error());
                case NOT_NOW -> message.notTaken(delivery.error());
            }
            if (message.hasFailed()) {
                LOG.log(WARNING, "message=failed id={0} error={1}", id, delivery.error());
            }
        });
    }
}
