package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.workflow.InMemoryEngine;

/** The table {@code required-documents}: which papers go with an application. */
class RequiredDocumentsTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("papers");

    private static final Map<String, Object> NOTHING = Map.of(
            "rented", false,
            "hasIncome", false,
            "asksForIncomeSupport", false,
            "asksForDevice", false,
            "asksForEmergencyAid", false);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void everybodyShowsHisCard() {
        assertThat(asked(NOTHING)).containsExactly("IDENTITY_CARD");
    }

    @ParameterizedTest
    @CsvSource({
        "rented,RENT_CONTRACT",
        "asksForDevice,MEDICAL_REPORT",
        "asksForEmergencyAid,PROOF_OF_NEED",
        "hasIncome asksForIncomeSupport,PROOF_OF_INCOME"
    })
    void whatIsSaidOrAskedForIsShown(String facts, String paper) {
        var holding = new HashMap<>(NOTHING);
        Arrays.stream(facts.split(" ")).forEach(fact -> holding.put(fact, true));
        assertThat(asked(holding)).containsExactly("IDENTITY_CARD", paper);
    }

    /** Income alone, and support alone, ask for no statement. */
    @ParameterizedTest
    @CsvSource({"hasIncome", "asksForIncomeSupport"})
    void noPaperIsAskedForThatIsNotNeeded(String fact) {
        var facts = new HashMap<>(NOTHING);
        facts.put(fact, true);
        assertThat(asked(facts)).containsExactly("IDENTITY_CARD");
    }

    /** A paper that the application does not know would break the page. */
    @Test
    void everyPaperIsOneThatTheApplicationKnows() {
        var all = new HashMap<>(NOTHING);
        all.replaceAll((fact, value) -> true);
        assertThat(asked(all))
                .isSubsetOf(MissingItem.documents().stream().map(Enum::name).toList());
    }

    private static List<String> asked(Map<String, Object> facts) {
        return ENGINE.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("required-documents", facts)
                .collectEntries("paper");
    }
}
