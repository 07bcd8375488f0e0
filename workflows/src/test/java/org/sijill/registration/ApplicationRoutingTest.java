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
    @CsvSource({
        "false, true, registration.decideCostly",
        "false, false, registration.decide",
        "true, true, registration.vote",
        "true, false, registration.vote"
    })
    void theCommitteeGoesFirstAndDevicesAreTheDirectors(boolean committee, boolean device, String permission) {
        assertThat(permission(Map.of("forCommittee", committee, "asksForDevice", device)))
                .isEqualTo(permission);
    }

    /** Cases that were past the check before this table knew of committees stay on their diagram, which does not ask. */
    @ParameterizedTest
    @CsvSource({"true, registration.decideCostly", "false, registration.decide"})
    void aDiagramThatKnowsNoCommitteeIsRoutedAsBefore(boolean device, String permission) {
        assertThat(permission(Map.of("asksForDevice", device))).isEqualTo(permission);
    }

    private static String permission(Map<String, Object> facts) {
        return ENGINE.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("application-routing", facts)
                .getSingleResult()
                .getSingleEntry();
    }
}
