package org.sijill.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path REGISTRATION = RESOURCES.resolve("processes/registration/registration.bpmn");

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void everyDiagramKeepsEveryRule(Path file) {
        var diagram = Diagram.read(file);
        for (var rule : DiagramRule.values()) {
            assertThat(rule.offencesIn(diagram)).as(rule.name()).isEmpty();
        }
    }

    @Test
    void whatLiesInTheTreeIsDeployedAndNothingElse() throws IOException {
        assertThat(InMemoryEngine.deployed())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        files(".bpmn", ".dmn").map(Path::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyTableIsNamedLikeItsFileAndSaysWhy(Path file) {
        var decisions = Dmn.readModelFromFile(RESOURCES.resolve(file).toFile()).getModelElementsByType(Decision.class);
        assertThat(decisions).hasSize(1).allSatisfy(decision -> {
            assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
            assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P[1-9][0-9]*D");
            assertThat(decision.getVersionTag()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
            assertThat(decision.getDescription().getTextContent()).isNotBlank();
        });
    }

    /** One small change to the real diagram for each rule: the rule must find it, and name it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        FILE_AND_PROCESS_HAVE_ONE_NAME              | id="registration" | id="Process_1" | Process_1
        IT_CAN_RUN                                  | isExecutable="true" | isExecutable="false" | registration
        ITS_HISTORY_HAS_AN_END                      | camunda:historyTimeToLive="P3650D" | camunda:historyTimeToLive="" | registration
        ITS_VERSION_HAS_A_NAME                      | camunda:versionTag="2.0.0" | camunda:versionTag="new" | registration
        PROCESS_AND_USER_TASKS_ARE_DOCUMENTED       | The citizen completes what was missing, on the phone or at the counter. The office's clock stands. Limit: registration.complete.limit. | ' ' | AwaitCompletion
        IDS_ARE_WORDS                               | id="CheckDone" | id="Gateway_0x1y" | Gateway_0x1y
        EVERY_ELEMENT_HAS_A_NAME_TO_READ            | name="Complete?" | name="" | CheckDone
        SERVICE_TASKS_CALL_THE_METHOD_OF_THEIR_NAME | registrationProcess.recordLapse( | registrationProcess.announceApproval( | RecordLapse
        CALLED_METHODS_EXIST                        | registrationProcess.recordLapse(execution.processBusinessKey) | registrationProcess.recordLapse() | recordLapse
        METHODS_OF_THE_PROCESS_ARE_CALLED           | registrationProcess.asksForDevice(execution.processBusinessKey) | true | asksForDevice
        ONLY_ITS_OWN_BEAN_IS_CALLED                 | ${registrationProcess.recordLapse( | ${grievanceProcess.recordLapse( | grievanceProcess
        VARIABLES_ARE_NAMED_IN_THE_DOCUMENTATION    | ${outcome == 'APPROVED'} | ${applicantName == 'APPROVED'} | applicantName
        NO_CODE_IN_THE_PICTURE                      | id="RecordLapse" | id="RecordLapse" camunda:class="org.sijill.Lapse" | org.sijill.Lapse
        USER_TASKS_NAME_A_PERMISSION                | camunda:candidateGroups="registration.verify" | camunda:candidateGroups="clerks" | CheckApplication
        ONLY_STEPS_TAKE_CASES_OVER                  | value="CheckApplication,AwaitCompletion" | value="CheckApplication,AwaitLetter" | AwaitLetter
        NOBODY_IS_NAMED                             | camunda:candidateGroups="registration.verify" | camunda:assignee="clerk" | clerk
        EVERY_ELEMENT_IS_DRAWN                      | bpmnElement="RecordLapse" | bpmnElement="Nothing" | RecordLapse
        """)
    void everyRuleFindsItsOffender(DiagramRule rule, String right, String wrong, String offender) throws IOException {
        var text = Files.readString(REGISTRATION);
        assertThat(text).contains(right);
        var broken = Diagram.of("registration", "registration.bpmn", text.replace(right, wrong));
        assertThat(rule.offencesIn(broken)).containsExactly(offender);
    }

    @Test
    void everyRuleIsSeenToFindItsOffender() throws NoSuchMethodException {
        var rows = DiagramsTest.class
                .getDeclaredMethod(
                        "everyRuleFindsItsOffender", DiagramRule.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        assertThat(rows.lines().map(row -> row.split("\\|")[0].strip()))
                .containsExactlyElementsOf(
                        Arrays.stream(DiagramRule.values()).map(Enum::name).toList());
    }

    static List<Path> diagrams() throws IOException {
        return files(".bpmn").map(RESOURCES::resolve).toList();
    }

    static List<Path> tables() throws IOException {
        return files(".dmn").toList();
    }

    private static Stream<Path> files(String... endings) throws IOException {
        try (var all = Files.walk(RESOURCES)) {
            return all
                    .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .map(RESOURCES::relativize)
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
