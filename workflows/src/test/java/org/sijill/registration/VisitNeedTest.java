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

/** The tables {@code visit-need} and {@code application-urgency}: who is visited, and what cannot wait. */
class VisitNeedTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("visits-needed");

    private static final Map<String, Object> NOTHING = Map.of(
            "visited", false,
            "asksForIncomeSupport", false,
            "asksForEmpowerment", false,
            "homeDoesNotLast", false,
            "drawn", false);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void withoutAReasonNobodyIsVisited() {
        assertThat(reasons("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asksForIncomeSupport,INCOME_SUPPORT",
        "asksForEmpowerment,EMPOWERMENT",
        "homeDoesNotLast,DWELLING",
        "drawn,SAMPLE"
    })
    void categoryRiskAndSampleAreReasons(String fact, VisitReason reason) {
        assertThat(reasons(fact)).containsExactly(reason);
    }

    @Test
    void allReasonsAreNamed() {
        assertThat(reasons("asksForIncomeSupport homeDoesNotLast drawn"))
                .containsExactly(VisitReason.INCOME_SUPPORT, VisitReason.DWELLING, VisitReason.SAMPLE);
    }

    @Test
    void whoeverWasVisitedIsNotVisitedAgain() {
        assertThat(reasons("visited asksForIncomeSupport asksForEmpowerment homeDoesNotLast drawn"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, true", "true, true, true", "false, false, false"})
    void emergencyAndNoHomeCannotWait(boolean emergency, boolean homeless, boolean urgent) {
        var found = entries("application-urgency", Map.of("asksForEmergencyAid", emergency, "hasNoHome", homeless));
        assertThat(!found.isEmpty()).isEqualTo(urgent);
    }

    private static List<VisitReason> reasons(String facts) {
        var holding = new HashMap<>(NOTHING);
        Arrays.stream(facts.split(" ")).filter(fact -> !fact.isEmpty()).forEach(fact -> holding.put(fact, true));
        return entries("visit-need", holding).stream().map(VisitReason::valueOf).toList();
    }

    private static List<String> entries(String table, Map<String, Object> facts) {
        return ENGINE.engine().getDecisionService().evaluateDecisionTableByKey(table, facts).getResultList().stream()
                .map(rule -> rule.values().iterator().next().toString())
                .toList();
    }
}
