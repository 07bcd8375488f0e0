package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The phones of a demo's invented people: they have had what was written to them in the past, so that nothing of it is sent when
 * the demo begins.
 */
@ApplicationScoped
public class DemoPhones {

    private final MessageRepository messages;
    private final Clock clock;

    @Inject
    DemoPhones(MessageRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** for the container */
    protected DemoPhones() {
        this(null, null);
    }

    /** @return the texts of what waits for this phone, which counts as sent from now on; the oldest first */
    public List<String> receive(String mobile) {
        var now = clock.instant();
        return messages.waitingFor(mobile).stream()
                .map(message -> {
                    var text = message.text();
                    message.sent(now);
                    return text;
                })
                .toList();
    }
}
