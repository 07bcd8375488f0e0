package org.sijill.declaration;

import java.util.List;
import java.util.Map;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;

/**
 * What somebody of the family receives, as the application says.
 *
 * @param receiver the part that declares him
 * @param amount rial, for each period
 */
public record DeclaredIncome(Part receiver, IncomeKind kind, Money amount, IncomePeriod period) {

    static final List<String> FIELDS = List.of("receiver", "incomeKind", "amount", "period");

    private static final Money HIGHEST = Money.of("999999.999");

    /**
     * @throws BusinessException {@code common.error.required}, {@code common.error.money}, {@code household.error.income}, {@code
     *     declaration.error.incomeRange}
     */
    static DeclaredIncome of(Answers answers) {
        var amount = Money.of(Typed.required(answers, "amount"));
        if (amount.isNegative()) {
            throw new BusinessException("household.error.income");
        }
        if (amount.compareTo(HIGHEST) > 0) {
            throw new BusinessException("declaration.error.incomeRange");
        }
        var receiver = Part.find(Typed.required(answers, "receiver"))
                .filter(part -> part.question() == Question.SELF || part.question() == Question.MEMBER)
                .orElseThrow(() -> new BusinessException("common.error.required"));
        return new DeclaredIncome(
                receiver,
                Typed.constant(answers, "incomeKind", IncomeKind.values()),
                amount,
                Typed.constant(answers, "period", IncomePeriod.values()));
    }

    /** @return the answers that say so, by the names of their fields */
    public Answers answers() {
        return new Answers(Map.of(
                "receiver", receiver.name(),
                "incomeKind", kind.name(),
                "amount", amount.toString(),
                "period", period.name()));
    }
}
