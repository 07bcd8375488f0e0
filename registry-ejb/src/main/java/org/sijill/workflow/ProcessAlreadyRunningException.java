package org.sijill.workflow;

import org.sijill.common.BusinessException;

/** A process runs for this case already: one running instance a case is this product's rule, not the engine's. */
public class ProcessAlreadyRunningException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ProcessAlreadyRunningException() {
        super("workflow.error.alreadyRunning");
    }
}
