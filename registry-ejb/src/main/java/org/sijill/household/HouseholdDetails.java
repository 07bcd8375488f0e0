package org.sijill.household;

import java.util.List;
import java.util.Optional;
import org.sijill.common.Money;

/**
 * A family as it is, or was, on a day.
 *
 * @param dwelling empty if it was not told
 * @param members the head first, then by role
 */
public record HouseholdDetails(
        HouseholdId id,
        String number,
        HouseholdState state,
        Residence residence,
        Optional<DwellingTerms> dwelling,
        List<MemberLine> members,
        List<Income> incomes,
        long version) {

    /** @return what the family receives, rial a month */
    public Money monthlyIncome() {
        return incomes.stream().map(Income::monthly).reduce(Money.ZERO, Money::plus);
    }
}
