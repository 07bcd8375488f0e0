package org.sijill.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;
import org.sijill.common.Money;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Tenure;

/**
 * Where the family lives and on what terms, as it is declared in an application.
 *
 * @param village empty if not told
 * @param landmark what stands nearby; empty if not told
 */
public record DeclaredHome(String village, String landmark, DwellingTerms dwelling) {

    /** Names of the answers it is read from, in the order of the question. */
    public static final List<String> FIELDS = List.of("village", "landmark", "dwellingKind", "tenure", "rent", "rooms");

    /**
     * @return empty if nothing of it was answered yet
     * @throws BusinessException {@code registration.error.homeIncomplete} if something was, and not all of it rightly
     */
    public static Optional<DeclaredHome> find(Answers answers) {
        if (FIELDS.stream().noneMatch(field -> answers.find(field).isPresent())) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(answers));
        } catch (BusinessException wrong) {
            throw new BusinessException("registration.error.homeIncomplete");
        }
    }

    /**
     * @throws BusinessException {@code common.error.required}, {@code household.error.rent}, {@code .rooms}, {@code
     *     common.error.money}, {@code common.error.number}
     */
    public static DeclaredHome of(Answers answers) {
        return new DeclaredHome(
                answers.find("village").orElse(""),
                answers.find("landmark").orElse(""),
                new DwellingTerms(
                        constant(answers, "dwellingKind", DwellingKind.values()),
                        constant(answers, "tenure", Tenure.values()),
                        answers.find("rent").map(Money::of).orElse(null),
                        number(required(answers, "rooms"))));
    }

    private static String required(Answers answers, String field) {
        return answers.find(field).orElseThrow(() -> new BusinessException("common.error.required"));
    }

    private static <E extends Enum<E>> E constant(Answers answers, String field, E[] all) {
        var name = required(answers, field);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BusinessException("common.error.required"));
    }

    private static int number(String typed) {
        var digits = Digits.latin(typed).strip();
        if (!digits.matches("[0-9]{1,3}")) {
            throw new BusinessException("common.error.number");
        }
        return Integer.parseInt(digits);
    }
}
