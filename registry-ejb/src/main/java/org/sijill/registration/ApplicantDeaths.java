package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.notification.Outbox;
import org.sijill.person.PersonDied;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/**
 * Closes what somebody applied for and did not live to see decided. Nobody is written to: the phone is his, and the branch speaks with
 * the family. What was decided before stays decided.
 */
@ApplicationScoped
class ApplicantDeaths {

    private static final Actor ACTOR = Actor.system("lifeevent", Set.of());

    private final ApplicationRepository applications;
    private final FamilyVisits visits;
    private final Outbox outbox;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    ApplicantDeaths(
            ApplicationRepository applications,
            FamilyVisits visits,
            Outbox outbox,
            CurrentActor current,
            ApplicationAudit audit) {
        this.applications = applications;
        this.visits = visits;
        this.outbox = outbox;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected ApplicantDeaths() {
        this(null, null, null, null, null);
    }

    void died(@Observes PersonDied event) {
        current.as(ACTOR, () -> {
            applications.takeOpen(ACTOR, event.number()).forEach(this::close);
            return null;
        });
    }

    private void close(Application application) {
        application.closeByDeath();
        outbox.withdrawWaiting(application.id().value());
        visits.end(application);
        audit.wrote("registration.closeByDeath", application, "status");
    }
}
