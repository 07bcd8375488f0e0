package org.sijill.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.BusinessException;
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
    static final List<String> FIELDS = List.of("village", "landmark", "dwellingKind", "tenure", "rent", "rooms");

    /**
     * @throws BusinessException {@code common.error.required}, {@code household.error.rent}, {@code .rooms}, {@code
     *     common.error.money}, {@code common.error.number}
     */
    static DeclaredHome of(Answers answers) {
        return new DeclaredHome(
                answers.find("village").orElse(""), answers.find("landmark").orElse(""), terms(answers));
    }

    private static DwellingTerms terms(Answers answers) {
        var kind = Typed.constant(answers, "dwellingKind", DwellingKind.values());
        return kind == DwellingKind.NONE
                ? DwellingTerms.NO_HOME
                : new DwellingTerms(
                        kind,
                        Typed.constant(answers, "tenure", Tenure.values()),
                        answers.find("rent").map(Money::of).orElse(null),
                        Typed.number(answers, "rooms"));
    }

    /** @return the answers that say so, by the names of their fields */
    public Answers answers() {
        return new Answers(Map.of(
                "village", village,
                "landmark", landmark,
                "dwellingKind", dwelling.kind().name(),
                "tenure", dwelling.tenure().name(),
                "rent",
                        Optional.ofNullable(dwelling.rent())
                                .map(Money::toString)
                                .orElse(""),
                "rooms", Integer.toString(dwelling.rooms())));
    }
}
