package org.sijill.grievance;

import java.util.Optional;
import org.sijill.registration.MobileNumber;
import org.sijill.security.CivilNumber;

/**
 * Who complains.
 *
 * @param name as he gives it
 * @param civilNumber empty if he does not give it
 * @param mobile to which he proved to hold it, or which he gave at the counter
 * @param onBehalfOf for whom; empty text if for himself
 * @param relation what he is to him; empty if he complains for himself
 * @param authority what he shows for it: a power of attorney, a guardianship; empty text if nothing
 */
public record ComplainantFacts(
        String name,
        Optional<CivilNumber> civilNumber,
        MobileNumber mobile,
        String onBehalfOf,
        Optional<Relation> relation,
        String authority) {

    /** One who complains for himself. */
    public static ComplainantFacts himself(String name, Optional<CivilNumber> civilNumber, MobileNumber mobile) {
        return new ComplainantFacts(name, civilNumber, mobile, "", Optional.empty(), "");
    }

    String line() {
        return String.join(
                "\t",
                name,
                civilNumber.map(CivilNumber::value).orElse(""),
                mobile.value(),
                onBehalfOf,
                relation.map(Enum::name).orElse(""),
                authority);
    }

    /** Nothing of it: it is personal. */
    @Override
    public String toString() {
        return "complainant";
    }
}
