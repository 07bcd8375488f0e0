package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.security.CaseMoved;

/** A process follows its case in the transaction that moves it: its timers the deadlines they are named after, itself the office. */
@ApplicationScoped
class ProcessMove {

    private final ProcessEngineGateway processes;
    private final WorkflowInstanceRepository instances;

    @Inject
    ProcessMove(ProcessEngineGateway processes, WorkflowInstanceRepository instances) {
        this.processes = processes;
        this.instances = instances;
    }

    /** For the container. */
    protected ProcessMove() {
        this(null, null);
    }

    void moved(@Observes DeadlinesMoved moved) {
        processes.moveTimers(moved);
    }

    void moved(@Observes CaseMoved moved) {
        instances.findRunning(Set.of(moved.to().id())).forEach(running -> running.move(moved.to()));
    }
}
