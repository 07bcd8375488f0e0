package org.sijill.registration;

import org.sijill.common.BusinessException;

/**
 * The name that whoever files gives to one filing, so that a repetition (a lost answer, a double click) has one effect: a
 * partner's {@code Idempotency-Key}, or the token of a form.
 */
public record RequestKey(String value) {

    private static final int LONGEST = 200;

    /** @throws BusinessException {@code registration.error.keyMissing} unless it has 1 to 200 characters */
    public RequestKey {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new BusinessException("registration.error.keyMissing");
        }
    }
}
