package org.sijill.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CaseReference;

/** What this product asks of a process engine. Every call takes part in the caller's transaction. */
public interface ProcessEngineGateway {

    /**
     * Starts the newest version of a process and runs it to its first wait state. If one runs for this case already, the
     * database refuses the second with {@code uq_workflow_instance_running}.
     */
    void start(String processKey, CaseReference forCase);

    /**
     * Completes the open step and runs the process to its next wait state.
     *
     * @param taskId the engine's task, as announced by {@link HumanTaskCreated}
     * @param outcome name for the gateway that follows; stands in the variable {@code outcome}
     * @throws ChangedMeanwhileException if the step is gone or another transaction is completing it
     */
    void complete(String taskId, String outcome);

    /**
     * Hands a message to the case's process.
     *
     * @return whether something was waiting for it; no match is a result, not an error
     */
    boolean correlate(String message, UUID caseId);

    /** @return ids of the elements the case waits at, sorted; empty if no process runs for it */
    List<String> position(UUID caseId);

    /**
     * Asks a decision table.
     *
     * @param facts its inputs, by their names
     * @return its single output of each rule that holds, in the order of the table
     */
    List<String> decide(String table, Map<String, Object> facts);

    /** @return when the case's first timer or job is to run, long ago for one that waits for no time; empty if none is there */
    Optional<Instant> nextJob(UUID caseId);

    /** Runs the case's first timer or job now, in the caller's transaction; if there is none, nothing happens. */
    void runNextJob(UUID caseId);

    /** Lets the case's first timer or job wait until then. */
    void putOffNextJob(UUID caseId, Instant until);

    /** Moves the running timers that are named like the deadlines, all of them with a handful of statements. */
    void moveTimers(DeadlinesMoved moved);

    /** @return the newest version of the diagram as BPMN XML */
    String diagram(String processKey);

    /** Wakes the engine's timers after the clock was moved. */
    void clockMoved();

    /** @return whether the engine is up and the diagrams are deployed */
    boolean ready();
}
