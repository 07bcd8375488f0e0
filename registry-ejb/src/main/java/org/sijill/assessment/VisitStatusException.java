package org.sijill.assessment;

import org.sijill.common.BusinessException;

/** The visit is not, or no longer, where this can be done. */
public class VisitStatusException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public VisitStatusException() {
        super("assessment.error.transition");
    }
}
