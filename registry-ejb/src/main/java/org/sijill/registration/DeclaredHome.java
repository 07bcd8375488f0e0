package org.sijill.registration;

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

    /** @return empty if nothing of it was answered yet */
    public static Optional<DeclaredHome> find(Answers answers) {
        return answers.find("dwellingKind").isEmpty() ? Optional.empty() : Optional.of(of(answers));
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
                        DwellingKind.valueOf(required(answers, "dwellingKind")),
                        Tenure.valueOf(required(answers, "tenure")),
                        answers.find("rent").map(Money::of).orElse(null),
                        number(required(answers, "rooms"))));
    }

    private static String required(Answers answers, String field) {
        return answers.find(field).orElseThrow(() -> new BusinessException("common.error.required"));
    }

    private static int number(String typed) {
        var digits = Digits.latin(typed).strip();
        if (!digits.matches("[0-9]{1,3}")) {
            throw new BusinessException("common.error.number");
        }
        return Integer.parseInt(digits);
    }
}
