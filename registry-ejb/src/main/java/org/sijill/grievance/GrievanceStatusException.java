package org.sijill.grievance;

import org.sijill.common.BusinessException;

/** The grievance is not, or no longer, where this is done. */
public class GrievanceStatusException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GrievanceStatusException() {
        super("grievance.error.status");
    }
}
