package org.sijill.workflow;

import org.sijill.security.CaseReference;

/**
 * A process waits for a person.
 *
 * @param taskId the engine's id of the task
 * @param processKey the process
 * @param forCase the case it runs for
 * @param step element id of the user task
 * @param permission {@code feature.verb} that whoever does it must hold; the task's candidate group
 * @param waitsForCitizen the citizen has the file; the office's clock stands
 */
public record HumanTaskCreated(
        String taskId,
        String processKey,
        CaseReference forCase,
        String step,
        String permission,
        boolean waitsForCitizen) {}
