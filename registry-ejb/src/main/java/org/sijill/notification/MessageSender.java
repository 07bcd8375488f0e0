package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes what waits to the gateway, at least once: an attempt cut short is made again under the same id. Several servers may
 * do so at once; none takes what another has taken.
 */
@ApplicationScoped
class MessageSender {

    private final MessageAttempts attempts;
    private final SmsGateway gateway;

    @Inject
    MessageSender(MessageAttempts attempts, SmsGateway gateway) {
        this.attempts = attempts;
        this.gateway = gateway;
    }

    /** for the container */
    protected MessageSender() {
        this(null, null);
    }

    /**
     * Sends what is due, oldest first, until nothing is or the gateway takes no more.
     *
     * @return how many the gateway took; 0 if there is none
     */
    int sendDue() {
        int taken = 0;
        var message = next();
        while (message.isPresent()) {
            var delivery = gateway.deliver(message.get());
            attempts.settle(message.get().id(), delivery);
            if (delivery.answer() == Delivery.Answer.TAKEN) {
                taken++;
            }
            message = delivery.answer() == Delivery.Answer.NOT_NOW ? Optional.empty() : next();
        }
        return taken;
    }

    private Optional<ClaimedMessage> next() {
        return gateway.isThere() ? attempts.claim() : Optional.empty();
    }
}
