package org.sijill.partner;

import org.sijill.common.BusinessException;

/** The partner used one idempotency key for two different requests. */
public class IdempotencyKeyReusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReusedException() {
        super("partner.error.keyReused");
    }
}
