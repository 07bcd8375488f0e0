package org.sijill.workflow;

/**
 * A process no longer waits for a person at this step.
 *
 * @param taskId the engine's id of the task
 * @param outcome what the person left for the gateway; {@link #CANCELLED} if a timer or message ended the step
 */
public record HumanTaskEnded(String taskId, String outcome) {

    public static final String CANCELLED = "CANCELLED";
}
