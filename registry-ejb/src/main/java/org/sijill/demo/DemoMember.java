package org.sijill.demo;

import java.util.List;
import org.sijill.common.Money;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.MemberRole;
import org.sijill.person.PersonDescription;
import org.sijill.security.CivilNumber;

/**
 * An invented member of an invented family.
 *
 * @param subUnit which wife's part of the family, 1 to 4; 0 where there are none
 */
record DemoMember(CivilNumber number, PersonDescription person, MemberRole role, int subUnit, List<Receipt> receipts) {

    DemoMember {
        receipts = List.copyOf(receipts);
    }

    /** What he receives, each time. */
    record Receipt(IncomeKind kind, Money amount, IncomePeriod period) {}
}
