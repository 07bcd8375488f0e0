package org.sijill.verification;

import java.time.Period;

/**
 * A register of another body.
 *
 * @see "reference.md §2.5"
 */
public enum Register {
    /** Civil status register of the Royal Oman Police: who somebody is, and who his family. */
    CIVIL("CIVIL_REGISTER_URL", Period.ofDays(30)),
    /** Social Protection Fund: pensions and benefits. */
    PROTECTION_FUND("PROTECTION_FUND_URL", Period.ofDays(31)),
    /** Ministry of Labour: employment and wages. */
    LABOUR("LABOUR_REGISTER_URL", Period.ofDays(31)),
    /** Ministry of Housing: houses. */
    PROPERTY("PROPERTY_REGISTER_URL", Period.ofDays(90));

    private final String setting;
    private final Period goodFor;

    Register(String setting, Period goodFor) {
        this.setting = setting;
        this.goodFor = goodFor;
    }

    /** @return name of the variable with its address */
    String setting() {
        return setting;
    }

    /** @return how long an answer is taken as it stands */
    Period goodFor() {
        return goodFor;
    }
}
