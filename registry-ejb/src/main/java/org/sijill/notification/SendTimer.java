package org.sijill.notification;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.sijill.common.Tried;
import org.sijill.common.Waker;

/** Wakes the sender when a message was committed, and every 15 seconds for those tried in vain. */
@ApplicationScoped
class SendTimer {

    private static final System.Logger LOG = System.getLogger(SendTimer.class.getName());

    private static final int EVERY_SECONDS = 15;

    private final MessageSender sender;
    private final SmsGateway gateway;
    private final Tried tried = new Tried(failure -> LOG.log(ERROR, "messages=not-sent", failure));
    private final Waker waker = new Waker(this::pass, EVERY_SECONDS);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    SendTimer(MessageSender sender, SmsGateway gateway) {
        this.sender = sender;
        this.gateway = gateway;
    }

    /** for the container */
    protected SendTimer() {
        this(null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (gateway.isThere()) {
            waker.start(threads);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageWaiting committed) {
        waker.wake();
    }

    @PreDestroy
    void stop() {
        waker.stop();
    }

    private void pass() {
        tried.now(sender::sendDue);
    }
}
