package org.sijill.web.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijill.registration.Receipt;

/** An application as a partner sees it. */
public record ApplicationStanding(
        @Schema(description = "To be told to the applicant", example = "A-26-004217-4") String number,
        @Schema(
                        description = "VERIFYING, RETURNED, DECISION, APPROVED, REJECTED, WITHDRAWN or LAPSED",
                        example = "VERIFYING")
                String status,
        @Schema(
                        description =
                                "The decision comes no later than this day; absent while the applicant has the file"
                                        + " and after its end",
                        example = "2026-12-03")
                String promisedBy) {

    static ApplicationStanding of(Receipt filed) {
        return new ApplicationStanding(
                filed.number(),
                filed.status().name(),
                filed.promisedBy().map(Object::toString).orElse(null));
    }
}
