package org.sijill.registration;

import java.util.Arrays;
import org.sijill.common.BusinessException;

/**
 * What is asked for. The codes are those of the interface for partners.
 *
 * @see "contract.md, POST /api/v1/applications"
 */
public enum HelpKind {
    EMERGENCY_AID("emergency-aid"),
    AID_IN_KIND("aid-in-kind"),
    DEVICE("device"),
    EMPOWERMENT("empowerment"),
    /** Decided and paid by the Social Protection Fund; the ministry refers. */
    FAMILY_INCOME_SUPPORT("family-income-support");

    private final String code;

    HelpKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws BusinessException {@code registration.error.helpUnknown} if there is no such code */
    public static HelpKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new BusinessException("registration.error.helpUnknown"));
    }
}
