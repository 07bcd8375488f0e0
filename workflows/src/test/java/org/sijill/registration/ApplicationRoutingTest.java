package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.workflow.InMemoryEngine;

/** The table {@code application-routing}: who decides an application. */
class ApplicationRoutingTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("routing");

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @CsvSource({"true, registration.decideCostly", "false, registration.decide"})
    void devicesComeFromTheGovernoratesBudgetAndAreTheDirectors(boolean device, String permission) {
        var decided = ENGINE.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("application-routing", Map.of("asksForDevice", device));
        assertThat(decided.getSingleResult().<String>getSingleEntry()).isEqualTo(permission);
    }
}
