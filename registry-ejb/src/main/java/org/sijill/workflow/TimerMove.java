package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sijill.calendar.DeadlinesMoved;

/** The engine's timers follow the deadlines they are named after, in the transaction that moved these. */
@ApplicationScoped
class TimerMove {

    private final ProcessEngineGateway processes;

    @Inject
    TimerMove(ProcessEngineGateway processes) {
        this.processes = processes;
    }

    /** For the container. */
    protected TimerMove() {
        this(null);
    }

    void moved(@Observes DeadlinesMoved moved) {
        processes.moveTimers(moved);
    }
}
