package org.sijill.office;

import java.util.Optional;
import org.sijill.security.OfficeCode;

/** How far an account reaches from the office it belongs to. */
public enum AreaKind {
    /** The office and everything under it. */
    OWN_OFFICE,
    /** Every office of the governorate. */
    GOVERNORATE,
    /** Every office. */
    NATIONAL;

    private static final int GOVERNORATE_LENGTH = "OM-DA".length();

    /** @return the office that stands for the area; empty for the governorate of an office that lies in none */
    Optional<OfficeCode> from(OfficeCode office) {
        return switch (this) {
            case OWN_OFFICE -> Optional.of(office);
            case NATIONAL -> Optional.of(OfficeCode.MINISTRY);
            case GOVERNORATE ->
                office.equals(OfficeCode.MINISTRY)
                        ? Optional.empty()
                        : Optional.of(new OfficeCode(office.value().substring(0, GOVERNORATE_LENGTH)));
        };
    }
}
