package org.sijill.registration;

import org.sijill.common.BusinessException;

/**
 * The first step of an application at the counter: the visitor's four fields, once the privacy notice was read out to him. That he has
 * no civil number yet, or no phone, is said, not left open.
 *
 * @param fields with the key of this request: repeated, it has one effect
 * @param noticeVersion the notice that was read out; null if none was
 */
public record OpenApplication(
        SubmitApplication fields, boolean withoutNumber, boolean withoutMobile, String noticeVersion) {

    /** @throws BusinessException {@code registration.error.numberOrNone}, {@code .mobileOrNone} */
    public OpenApplication {
        if (withoutNumber != (fields.civilNumber() == null)) {
            throw new BusinessException("registration.error.numberOrNone");
        }
        if (withoutMobile != (fields.mobile() == null)) {
            throw new BusinessException("registration.error.mobileOrNone");
        }
    }
}
