package org.sijill.verification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.common.TypedDay;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;

/** The answers of an application as a register has them, by their whole names: what is to be written over those that are there. */
final class TakenFromRegister {

    private static final List<RegisterField> NAMES = List.of(
            RegisterField.FULL_ARABIC,
            RegisterField.FULL_ENGLISH,
            RegisterField.GIVEN,
            RegisterField.FATHER,
            RegisterField.GRANDFATHER,
            RegisterField.GREAT_GRANDFATHER,
            RegisterField.TRIBE);

    private static final Map<RegisterAspect, IncomeKind> INCOMES = new EnumMap<>(Map.of(
            RegisterAspect.WAGE, IncomeKind.WAGE,
            RegisterAspect.PENSION, IncomeKind.PENSION_SHARE,
            RegisterAspect.BENEFIT, IncomeKind.SPF_BENEFIT));

    private final Answers answers;
    private final Declaration declared;
    private final RegisteredPerson registered;

    /**
     * @param answers as they are
     * @param declared what they say
     * @param registered whom they are about
     */
    TakenFromRegister(Answers answers, Declaration declared, RegisteredPerson registered) {
        this.answers = answers;
        this.declared = declared;
        this.registered = registered;
    }

    /** @throws BusinessException {@code declaration.error.answers} if there is no room for it */
    Answers answers(Compared taken) {
        return new Answers(
                switch (taken.aspect()) {
                    case NAME -> name(taken.part().orElseThrow());
                    case SEX -> one(taken, "sex", taken.registered());
                    case BIRTH -> one(taken, "bornOn", day(taken.registered()));
                    case NATIONALITY -> one(taken, "nationality", taken.registered());
                    case MARITAL_STATUS -> one(taken, "maritalStatus", taken.registered());
                    case CARD_EXPIRY -> one(taken, "cardExpiresOn", day(taken.registered()));
                    case WORK_STATUS -> one(taken, "workStatus", taken.registered());
                    case DEATH -> without(taken.part().orElseThrow());
                    case MEMBER -> RegisteredMembers.answers(registered, free(Question.MEMBER));
                    case WAGE, PENSION, BENEFIT -> income(taken);
                    case OWN_HOME -> Map.of(Part.HOME.name() + ".tenure", taken.registered());
                });
    }

    private static Map<String, String> one(Compared taken, String field, String text) {
        return Map.of(taken.part().orElseThrow().name() + "." + field, text);
    }

    private static String day(String iso) {
        return TypedDay.text(LocalDate.parse(iso));
    }

    /** The whole name: its parts belong together. */
    private Map<String, String> name(Part part) {
        var all = new HashMap<String, String>();
        NAMES.stream()
                .filter(field -> registered.find(field).isPresent())
                .forEach(field -> all.put(part.name() + "." + field.word(), registered.text(field)));
        return all;
    }

    private Map<String, String> without(Part part) {
        var all = new HashMap<>(Answers.NONE.as(part).byField());
        var former = incomes(part, null);
        former.forEach(income -> all.putAll(Answers.NONE.as(income).byField()));
        if (!former.isEmpty()) {
            livesOnNothing(former).ifPresent(none -> all.put(Part.NO_INCOME.name() + ".none", none));
        }
        return all;
    }

    /** One income a month in the place of all he told of this kind. */
    private Map<String, String> income(Compared taken) {
        var receiver = taken.part().orElseThrow();
        var kind = INCOMES.get(taken.aspect());
        var former = incomes(receiver, kind);
        var all = new HashMap<String, String>();
        former.forEach(income -> all.putAll(Answers.NONE.as(income).byField()));
        if (Money.of(taken.registered()).equals(Money.ZERO)) {
            livesOnNothing(former).ifPresent(none -> all.put(Part.NO_INCOME.name() + ".none", none));
        } else {
            var place = former.isEmpty() ? free(Question.INCOME) : former.get(0);
            all.put(place.name() + ".receiver", receiver.name());
            all.put(place.name() + ".incomeKind", kind.name());
            all.put(place.name() + ".amount", taken.registered());
            all.put(place.name() + ".period", IncomePeriod.MONTH.name());
            all.put(Part.NO_INCOME.name() + ".none", "");
        }
        return all;
    }

    /** @return what says that nobody has an income; empty if somebody has one beside these */
    private Optional<String> livesOnNothing(List<Part> former) {
        return former.containsAll(declared.incomes().keySet()) ? Optional.of("true") : Optional.empty();
    }

    /** @param kind null for every kind */
    private List<Part> incomes(Part receiver, IncomeKind kind) {
        return declared.incomes().entrySet().stream()
                .filter(income -> income.getValue().receiver().equals(receiver))
                .filter(income -> kind == null || income.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Part free(Question question) {
        return answers.free(question).orElseThrow(() -> new BusinessException("declaration.error.answers"));
    }
}
