package org.sijill.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/** What comes of a question over real HTTP, from a register that behaves in every way. */
class RegisterClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private SandboxWorld world;

    @BeforeEach
    void open() {
        world = new SandboxWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theCivilRegisterTellsWhoSomebodyIsAndWhoBelongsToHim() {
        var reply = ask(Register.CIVIL, SandboxWorld.MAN);
        assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWERED);
        assertThat(reply.persons())
                .extracting(person -> person.number().value())
                .containsExactly(SandboxWorld.MAN, SandboxWorld.WIFE, SandboxWorld.SON, SandboxWorld.DAUGHTER);
        assertThat(reply.persons().get(1).link()).contains(MemberRole.SPOUSE);
        assertThat(reply.persons().get(1).find(RegisterField.BORN_ON))
                .contains(new Held("1988-01-01", Confidence.ESTIMATED));
        assertThat(reply.persons().get(0).find(RegisterField.BORN_ON))
                .contains(new Held("1984-03-09", Confidence.EXACT));
        assertThat(reply.persons().get(0).find(RegisterField.WAGE))
                .as("the civil register holds no wages")
                .isEmpty();
    }

    @Test
    void theOthersTellOfThoseTheyAreAskedFor() {
        var fund = ask(Register.PROTECTION_FUND, SandboxWorld.MAN, SandboxWorld.WIFE);
        assertThat(fund.persons()).hasSize(2);
        assertThat(fund.persons().get(1).text(RegisterField.BENEFIT)).isEqualTo("80.000");
        assertThat(ask(Register.PROPERTY, SandboxWorld.MAN).persons().get(0).text(RegisterField.HOMES))
                .isEqualTo("1");
    }

    @Test
    void somebodyWhomTheRegisterDoesNotKnowIsAFindingAndNoError() {
        assertThat(ask(Register.CIVIL, "99999999").kind()).isEqualTo(Reply.Kind.UNKNOWN);
    }

    /** Red if {@code AnswerReader} does not compare the number: somebody else's life is then kept in this file. */
    @ParameterizedTest
    @CsvSource({
        "failing,      NOT_NOW, HTTP-500",
        "dead,         NOT_NOW, unreachable",
        "wrong-person, WRONG,   other-person",
        "huge,         WRONG,   too-large",
        "malformed,    WRONG,   malformed",
        "unknown,      UNKNOWN, ''"
    })
    void whateverTheRegisterDoesIsToldApart(String mode, Reply.Kind kind, String error) {
        world.behaves(Register.CIVIL, mode);
        var reply = ask(Register.CIVIL, SandboxWorld.MAN);
        assertThat(reply.kind()).isEqualTo(kind);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.persons()).as("nothing is kept of it").isEmpty();
    }

    /** Red without {@code timeout} and {@code orTimeout}: it waits for the register. */
    @Test
    void aSlowRegisterIsNotWaitedForForEver() {
        world.behaves(Register.CIVIL, "slow");
        var reply = world.client(Duration.ofMillis(200))
                .ask(query(Register.CIVIL, SandboxWorld.MAN))
                .join();
        assertThat(reply).isEqualTo(Reply.notNow("timeout"));
    }

    @Test
    void aRegisterThatIsNotThereIsUnreachable() {
        var client = world.client(PATIENCE);
        world.close();
        assertThat(client.ask(query(Register.CIVIL, SandboxWorld.MAN)).join()).isEqualTo(Reply.notNow("unreachable"));
    }

    /** Few bytes, and more people than any family has. */
    @Test
    void moreMembersThanAFamilyHasAreRefused() {
        var question = query(Register.CIVIL, "1");
        var members = new StringBuilder();
        for (var number = 2; number <= AnswerReader.MOST_PERSONS + 1; number++) {
            members.append(",{\"civilNumber\":\"").append(number).append("\",\"link\":\"CHILD\"}");
        }
        assertThat(read(question, "{\"civilNumber\":\"1\"}" + members).error()).isEqualTo("too-many");
        assertThat(read(question, "{\"civilNumber\":\"1\"}").kind()).isEqualTo(Reply.Kind.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "bornOn":"yesterday"      | field-bornOn
                    "bornOn":"0084-03-09"     | field-bornOn
                    "maritalStatus":"HAPPY"   | field-maritalStatus
                    "fullArabic":["one"]      | field-fullArabic
                    "link":"ENEMY"            | field-link
                    "nationality":"Oman"      | field-nationality
                    """)
    void aFieldThatCannotBeSoRefusesTheAnswer(String field, String why) {
        assertThat(read(query(Register.CIVIL, "1"), "{\"civilNumber\":\"1\"," + field + "}")
                        .error())
                .isEqualTo(why);
    }

    @Test
    void aRegisterThatTellsOfSomebodyItWasNotAskedForIsRefused() {
        assertThat(read(query(Register.LABOUR, "1"), "{\"civilNumber\":\"1\"},{\"civilNumber\":\"2\"}")
                        .error())
                .isEqualTo("other-person");
    }

    private static Reply read(ClaimedQuery question, String persons) {
        var answer = "{\"reference\":\"" + question.id() + "\",\"civilNumber\":\""
                + question.asked().value() + "\",\"persons\":[" + persons + "]}";
        return new AnswerReader(question).read(answer.getBytes(StandardCharsets.UTF_8));
    }

    private Reply ask(Register register, String number, String... others) {
        return world.client(PATIENCE).ask(query(register, number, others)).join();
    }

    private static ClaimedQuery query(Register register, String number, String... others) {
        List<CivilNumber> more = Arrays.stream(others).map(CivilNumber::new).toList();
        return new ClaimedQuery(UUID.randomUUID(), 1, register, new CivilNumber(number), more);
    }
}
