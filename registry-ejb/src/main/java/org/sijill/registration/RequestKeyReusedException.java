package org.sijill.registration;

import org.sijill.common.BusinessException;

/** One request key was used for two different filings. */
public class RequestKeyReusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReusedException() {
        super("registration.error.keyReused");
    }
}
