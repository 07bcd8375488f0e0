package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.calendar.HolidayChanged;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * A day that was told to a family became a holiday: the family is told that nobody comes, and the researcher proposes another. In the
 * transaction of the change, as the visits' own process, which reaches every office.
 */
@ApplicationScoped
class HolidaySlots {

    private final VisitRepository visits;
    private final VisitMessages messages;
    private final Slots slots;
    private final ProcessEngineGateway processes;
    private final VisitAudit audit;
    private final CurrentActor current;

    @Inject
    HolidaySlots(
            VisitRepository visits,
            VisitMessages messages,
            Slots slots,
            ProcessEngineGateway processes,
            VisitAudit audit,
            CurrentActor current) {
        this.visits = visits;
        this.messages = messages;
        this.slots = slots;
        this.processes = processes;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected HolidaySlots() {
        this(null, null, null, null, null, null);
    }

    void changed(@Observes HolidayChanged change) {
        var process = Actor.system(SocialVisitProcess.KEY, Set.of());
        current.as(process, () -> {
            visits.scheduledFrom(process, slots.today()).stream()
                    .filter(visit -> !slots.isOpen(visit.slot().day().orElseThrow()))
                    .forEach(this::proposeAnew);
            return null;
        });
    }

    private void proposeAnew(Visit visit) {
        visit.becameHoliday();
        messages.holiday(visit);
        visits.flush();
        processes.correlate(VisitService.SLOT_REOPENED, visit.caseId());
        audit.wrote("assessment.slotHoliday", visit, "status", "slot");
    }
}
