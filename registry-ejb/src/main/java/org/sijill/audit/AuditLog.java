package org.sijill.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sijill.security.CurrentActor;

/**
 * Keeps who did and who saw what. A line is part of the caller's transaction: it stands if and only if the thing it tells of
 * happened.
 */
@ApplicationScoped
public class AuditLog {

    private final AuditRepository events;
    private final CurrentActor current;
    private final RequestReference request;
    private final Clock clock;

    @Inject
    AuditLog(AuditRepository events, CurrentActor current, RequestReference request, Clock clock) {
        this.events = events;
        this.current = current;
        this.request = request;
        this.clock = clock;
    }

    /** for the container */
    protected AuditLog() {
        this(null, null, null, null);
    }

    /**
     * The actor changed a record.
     *
     * @param action {@code feature.verb}
     * @param subjectType the record's noun, as in the glossary: {@code application}
     * @param version the record's version after the change
     * @param fields names of what was changed, never its values
     */
    @ActivateRequestContext
    public void wrote(String action, String subjectType, String subjectId, long version, String... fields) {
        var subject = new Subject(subjectType, subjectId, version, List.of(fields));
        events.add(AuditEvent.of(who(), action, Outcome.DONE, subject, clock.instant()));
    }

    /**
     * A record, or a list, was shown to the actor.
     *
     * @param action {@code feature.verb}
     * @param subjectId the record's id; of a list, what it was asked by, if that is an id
     */
    @ActivateRequestContext
    public void saw(String action, String subjectType, String subjectId) {
        var subject = Subject.seen(subjectType, subjectId);
        events.add(AuditEvent.of(who(), action, Outcome.SEEN, subject, clock.instant()));
    }

    private Caller who() {
        return Caller.of(current.find(), request);
    }
}
