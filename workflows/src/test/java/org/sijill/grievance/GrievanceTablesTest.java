package org.sijill.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.workflow.InMemoryEngine;

/** The tables of {@code decisions/grievance}, every rule of each, by the facts as the product tells them. */
class GrievanceTablesTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("grievance-tables");

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    /** Turns red with {@code aboutManager} asked of every topic, or with one topic left out. */
    @ParameterizedTest
    @CsvSource({
        "POL, false, 0",
        "EXC, false, 1",
        "PAY, false, 1",
        "DAT, false, 1",
        "SRV, false, 1",
        "SRV, true, 1",
        "INC, false, 2",
        "CAR, false, 2",
        "CAR, true, 3",
        "MIS, false, 3",
        "MIS, true, 3",
        "PRV, false, 3",
        "SEA, false, 4",
        "SEA, true, 4"
    })
    void theTopicSaysHowConfidentialItIs(String topic, boolean aboutManager, String level) {
        assertThat(decided("grievance-confidentiality", Map.of("topic", topic, "aboutManager", aboutManager)))
                .containsExactly(level);
    }

    @ParameterizedTest
    @CsvSource({
        "EXC, DECISIONS",
        "INC, STEWARD",
        "PAY, PAYMENTS",
        "DAT, STEWARD",
        "SRV, BRANCH",
        "CAR, HOMES",
        "MIS, AUDIT",
        "SEA, PROTECTION",
        "PRV, PRIVACY",
        "POL, POLICY"
    })
    void everyTopicHasItsRoom(String topic, String room) {
        assertThat(room(topic, 1, false)).containsExactly(room);
        assertThat(room(topic, 2, false)).containsExactly(room);
    }

    /** Turns red with {@code > 3}, or with the rule of the third level before those of the rooms that keep what is theirs. */
    @ParameterizedTest
    @CsvSource({
        "EXC, HEADQUARTERS",
        "INC, HEADQUARTERS",
        "PAY, HEADQUARTERS",
        "DAT, HEADQUARTERS",
        "SRV, HEADQUARTERS",
        "CAR, HEADQUARTERS",
        "MIS, AUDIT",
        "SEA, PROTECTION",
        "PRV, PRIVACY",
        "POL, POLICY"
    })
    void fromTheThirdLevelOnHeadquartersHasWhatHasNoRoomOfItsOwn(String topic, String room) {
        assertThat(room(topic, 3, false)).containsExactly(room);
        assertThat(room(topic, 4, true)).containsExactly(room);
    }

    @ParameterizedTest
    @CsvSource({"CAR, HEADQUARTERS", "SRV, HEADQUARTERS", "EXC, DECISIONS", "MIS, AUDIT", "SEA, PROTECTION"})
    void nobodyIsGivenWhatIsAboutHimself(String topic, String room) {
        assertThat(room(topic, 1, true)).containsExactly(room);
    }

    @ParameterizedTest
    @CsvSource({
        "SRV, SIMPLE, grievance.limit.simple",
        "EXC, STANDARD, grievance.limit.standard",
        "DAT, COMPLEX, grievance.limit.complex",
        "PAY, SIMPLE, grievance.limit.payment",
        "PAY, STANDARD, grievance.limit.payment",
        "PAY, COMPLEX, grievance.limit.payment"
    })
    void aPaymentHasALimitOfItsOwnAndTheRestGoesBySeverity(String topic, String severity, String limit) {
        assertThat(decided("grievance-service-level", Map.of("topic", topic, "severity", severity)))
                .containsExactly(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "EXC, false, true",
        "INC, false, true",
        "MIS, false, true",
        "MIS, true, true",
        "PAY, true, true",
        "DAT, true, true",
        "PAY, false, false",
        "DAT, false, false",
        "SRV, false, false",
        "CAR, false, false",
        "SEA, false, false",
        "PRV, false, false",
        "POL, false, false"
    })
    void threeTopicsAndEveryChangeOfRecordsAreLookedThroughOnce(String topic, boolean changes, boolean reviewed) {
        assertThat(decided("grievance-review", Map.of("topic", topic, "changesRecords", changes)))
                .isEqualTo(reviewed ? List.of("REVIEW") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "SRV, SIMPLE, 1",
        "PAY, STANDARD, 1",
        "EXC, COMPLEX, 2",
        "CAR, COMPLEX, 2",
        "MIS, SIMPLE, 3",
        "SEA, STANDARD, 2",
        "SEA, COMPLEX, 2",
        "PRV, COMPLEX, 3",
        "POL, SIMPLE, 3"
    })
    void severityOverridesTheLevelItBeginsAt(String topic, String severity, String level) {
        assertThat(decided("grievance-level", Map.of("topic", topic, "severity", severity)))
                .containsExactly(level);
    }

    private static List<String> room(String topic, int level, boolean aboutManager) {
        return decided("grievance-routing", Map.of("topic", topic, "level", level, "aboutManager", aboutManager));
    }

    private static List<String> decided(String table, Map<String, Object> facts) {
        return ENGINE.engine().getDecisionService().evaluateDecisionTableByKey(table, facts).getResultList().stream()
                .map(rule -> rule.values().iterator().next().toString())
                .toList();
    }
}
