package org.sijill.registration;

import org.sijill.common.BusinessException;

/** What was asked for cannot be done in the application's present state. */
public class ApplicationStatusException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ApplicationStatusException() {
        super("registration.error.transition");
    }
}
