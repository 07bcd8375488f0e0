package org.sijill.web.registration;

import org.sijill.registration.Receipt;

/**
 * An application as a partner sees it.
 *
 * @param promisedBy day, as in ISO 8601; null while the applicant has the file and after its end
 */
public record ApplicationStanding(String number, String status, String promisedBy) {

    static ApplicationStanding of(Receipt filed) {
        return new ApplicationStanding(
                filed.number(),
                filed.status().name(),
                filed.promisedBy().map(Object::toString).orElse(null));
    }
}
