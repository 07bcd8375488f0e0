package org.sijill.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.household.Income;
import org.sijill.person.PersonId;

/**
 * All that a member receives.
 *
 * @param incomes of this member, in one order whatever the order they were told in; empty if he receives nothing
 */
public record IncomeChange(PersonId receiver, List<Income> incomes) implements Change {

    private static final Money HIGHEST = Money.of("999999.999");

    private static final Comparator<Income> ORDER =
            Comparator.comparing(Income::kind).thenComparing(Income::period).thenComparing(Income::amount);

    /**
     * @throws IllegalArgumentException if an income is somebody else's
     * @throws BusinessException {@code change.error.incomeRange} if an amount is larger than the register takes
     */
    public IncomeChange {
        incomes = incomes.stream().sorted(ORDER).toList();
        if (!incomes.stream().allMatch(income -> income.person().equals(receiver))) {
            throw new IllegalArgumentException("somebody else's income");
        }
        if (incomes.stream().anyMatch(income -> income.amount().compareTo(HIGHEST) > 0)) {
            throw new BusinessException("change.error.incomeRange");
        }
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.INCOME;
    }

    @Override
    public Optional<PersonId> member() {
        return Optional.of(receiver);
    }

    /** Not the amounts: they are personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "income";
    }
}
