package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log holds ids and codes as key=value, and nothing personal. */
class LogsTest {

    @Nested
    class InTheSources {

        @Test
        void nothingPersonalIsLoggedAndEveryLineIsKeyValue() {
            var sources = LogsSource.main();
            assertThat(sources.stream().flatMap(source -> source.statements().stream()))
                    .as("statements found, or the scan sees none")
                    .hasSizeGreaterThan(5);
            assertThat(sources.stream().flatMap(source -> source.complaints().stream()))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "LOG.log(INFO, \"event=filed civil={0}\", application.civilNumber());",
                    "LOG.log(INFO, \"event=sent to={0}\", message.recipient());",
                    "LOG.log(INFO, \"event=login user={0}\", command.userName());",
                    "LOG.log(INFO, \"event=filed mobile=\" + value);",
                    "LOG.log(INFO, () -> \"event=login with=\" + password, thrown);",
                    "LOG.log(ERROR, \"event=failed why={0}\", thrown.getMessage());",
                    "LOG.log(INFO, \"event=rejected why={0}\", rejected.reasonText());",
                })
        void aPersonalFieldInAStatementIsFound(String statement) {
            assertThat(complaints(statement)).anyMatch(complaint -> complaint.startsWith("Sample logs "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "LOG.log(ERROR, why);",
                    "LOG.log(ERROR, \"The database died.\");",
                    "LOG.log(INFO, \"event=migrated and it took {0}\", seconds);",
                    "LOG.log(INFO, \"event= id={0}\", id);",
                    "LOG.log(INFO, \"event=a \" + what);",
                })
        void aStatementThatIsNotKeyValueIsFound(String statement) {
            assertThat(complaints(statement)).anyMatch(complaint -> complaint.contains("key=value"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "System.out.println(id);",
                    "thrown.printStackTrace();",
                    "private static final Logger TALK = Logger.getLogger(\"x\");",
                    "private static final System.Logger TALK = System.getLogger(\"x\");",
                })
        void anotherWayToSpeakIsFound(String code) {
            assertThat(complaints(code)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "LOG.log(WARNING, \"message=failed id={0} error={1}\", id, delivery.error());",
                    "LOG.log(ERROR, \"audit=not-sealed\", failure);",
                    "LOG.log(ERROR, () -> \"event=pageFailed ref=\" + ref() + \" phase=\" + phase, thrown);",
                    "LOG.log(ERROR, \"event=a\"\n + \" id={0}\", id);",
                })
        void aStatementOfIdsIsFine(String statement) {
            assertThat(complaints(statement)).isEmpty();
        }

        /** Without this, an exception that is logged quotes the row that a constraint refused. */
        @Test
        void theDriverKeepsTheValuesOfARefusedRowToItself() {
            assertThat(LogsSource.main())
                    .filteredOn(source -> source.text().contains("@DataSourceDefinition("))
                    .isNotEmpty()
                    .allMatch(source -> source.text().contains("\"logServerErrorDetail=false\""));
        }

        private static Stream<String> complaints(String code) {
            return new LogsSource("Sample", code).complaints().stream();
        }
    }

    @Nested
    class InALog {

        private static final String START = "2026-11-24T14:30:00.123+0400 INFO org.sijill.audit.SealTimer ";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "event=filed value=92014417",
                    "event=filed value=+96892014417",
                    "event=filed value=مريم",
                    "event=unexpected\norg.postgresql.util.PSQLException: ERROR: no\n  Detail: Failing row contains (1, 2).",
                    "event=unexpected\n  Key (civil_number)=(10483526) already exists.",
                    "event=unexpected\nCall: insert into t values (?)\n\tbind => [10483526, A]",
                    "event=unexpected password=secret",
                    "event=unexpected with=demo-sijill-2026",
                    "event=unexpected header=Authorization:\tBearer abc",
                    "event=read civilNumber=1",
                })
        void somethingPersonalIsFound(String message) {
            assertThat(LogsText.complaints(START + message)).anyMatch(complaint -> complaint.contains(" holds "));
        }

        @Test
        void aLineOfOursThatIsNotKeyValueIsFoundAndOthersMaySpeak() {
            assertThat(LogsText.complaints(START + "The database died.")).containsExactly("line 1 is not key=value");
            assertThat(LogsText.complaints("2026-11-24T14:30:00.123+0400 INFO fish.payara.Server Payara is ready"))
                    .isEmpty();
        }

        @Test
        void linesOfIdsAndTimesAreFine() {
            var log = START + "message=failed id=0193bc2e-7a11-7c44-9c1b-92014417aa01 error=HTTP-500\n"
                    + "\tat org.sijill.audit.SealTimer.run(SealTimer.java:63)\n"
                    + START + "event=moved at=2026-11-24T10:30:00.92014417Z millis=1795528278261\n"
                    + "[warning][cds] Skipping org/sijill/office/CivilNumber: Not linked\n"
                    + "[warning][cds] Skipping org/sijill/office/FirstPassword: Not linked\n"
                    + "Call: insert into t values (?)\n\tbind => [12 parameters bound]\n";
            assertThat(LogsText.complaints(log)).isEmpty();
        }
    }
}
