package org.sijill.declaration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.Money;
import org.sijill.declaration.Difference.Whose;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.IncomeKind;

/** Compares incomes: what somebody receives of one kind, a month, whether it is paid by the month or by the year. */
final class IncomeComparison {

    private IncomeComparison() {}

    /**
     * One kind of income of one person.
     *
     * @param person a {@code PersonId}, or the part of somebody whom the registry does not know
     */
    private record Source(Object person, IncomeKind kind) {}

    static List<Difference> between(
            Declaration declared, HouseholdDetails family, MatchedMembers matched, RegisteredFamily registry) {
        var whose = new LinkedHashMap<Object, Whose>();
        var registered = new LinkedHashMap<Source, Money>();
        family.incomes().forEach(income -> {
            registry.person(income.person())
                    .ifPresent(person -> whose.put(income.person(), FamilyComparison.whose(person)));
            registered.merge(new Source(income.person(), income.kind()), income.monthly(), Money::plus);
        });
        var told = new LinkedHashMap<Source, Money>();
        declared.incomes().values().forEach(income -> {
            var person =
                    matched.member(income.receiver()).map(Object.class::cast).orElse(income.receiver());
            whose.putIfAbsent(person, FamilyComparison.whose(declared.persons().get(income.receiver())));
            told.merge(new Source(person, income.kind()), income.period().monthly(income.amount()), Money::plus);
        });
        var sources = new LinkedHashSet<>(registered.keySet());
        sources.addAll(told.keySet());
        return sources.stream()
                .filter(source -> !monthly(registered, source).equals(monthly(told, source)))
                .map(source -> new Difference(
                        Aspect.INCOME,
                        Optional.ofNullable(whose.get(source.person())),
                        monthly(registered, source),
                        monthly(told, source)))
                .toList();
    }

    private static Optional<Stated> monthly(Map<Source, Money> amounts, Source source) {
        return Optional.ofNullable(amounts.get(source)).map(amount -> new Stated.Monthly(source.kind(), amount));
    }
}
