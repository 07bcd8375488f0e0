package org.sijill.web.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;

/**
 * One application in every wait of its way, the two in which a letter cannot be printed among them; then the server dies.
 *
 * <p>Turns red with {@code ${registrationProcess.announceApproval(…)}} without {@code asyncBefore}: the approval then fails with
 * the printing; and with {@code messages.send} in place of {@code hold}: it is told before there is a letter.
 */
@Order(Integer.MAX_VALUE / 2 + 3)
class WaitsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After which the engine tries a failed job again. */
    private static final Duration RETRY = Duration.ofMinutes(6);

    private static final String PAGE = "/staff/registration/application?number=";
    private static final String MOBILE = "92014417";

    private final int first = ThreadLocalRandom.current().nextInt(40_000_000, 48_000_000);

    private Installation installation;
    private int filed;

    @Test
    void everyCaseStandsWhereItStoodAndGoesOn() throws Exception {
        installation = Installation.shared();
        var draft = begin();
        var check = file();
        var returned = file();
        staff(
                "clerk",
                returned,
                "returning",
                "return",
                Map.of("missing", List.of("IDENTITY_CARD"), "note", List.of("")));
        var decision = confirmed();
        String approved;
        String rejected;
        var broken = BrokenTable.at(installation.database(), "sijill.letter_content", "insert", "true", "");
        try (broken) {
            approved = confirmed();
            staff("supervisor", approved, "approving", "approve", Map.of());
            rejected = confirmed();
            staff("supervisor", rejected, "rejecting", "reject", REASONS);
            awaitFailure(approved);
            awaitFailure(rejected);
            var all = List.of(draft, check, returned, decision, approved, rejected);
            assertThat(all.stream().map(this::status))
                    .containsExactly("DRAFT", "VERIFYING", "RETURNED", "DECISION", "APPROVED", "REJECTED");
            assertThat(toldOf(approved)).isEqualTo("HELD");
            assertThat(toldOf(rejected)).isEqualTo("HELD");
            var before = Standing.of(installation.database(), all);

            installation.running().kill9Server();
            installation.startAgain();

            assertThat(Standing.of(installation.database(), all)).isEqualTo(before);
            assertThat(ReconcilingCheck.of(installation.database(), all)).isEmpty();
        }
        goOn(draft, check, returned, decision);
        installation.running().forwardClock(RETRY);
        RunningServer.await("the letter of what was approved", PATIENCE, () -> status(approved)
                .equals("ENTERED"));
        RunningServer.await("the letter of what was rejected", PATIENCE, () -> !toldOf(rejected)
                .equals("HELD"));
        assertThat(toldOf(approved)).isNotEqualTo("HELD").doesNotContain(" ");
        assertThat(toldOf(rejected)).doesNotContain(" ");
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    private static final Map<String, List<String>> REASONS =
            Map.of("reason", List.of("R01"), "reasonText", List.of("The income is above the limit"));

    private void goOn(String draft, String check, String returned, String decision) throws Exception {
        Family.isDeclared(installation.database(), draft);
        handIn(draft);
        assertThat(status(draft)).isEqualTo("VERIFYING");
        Family.isDeclared(installation.database(), check);
        staff("clerk", check, "confirming", "confirm", Map.of());
        assertThat(status(check)).isEqualTo("DECISION");
        staff(
                "clerk",
                returned,
                "completing",
                "complete",
                Map.of("mobile", List.of(MOBILE), "helpWanted", List.of("emergency-aid")));
        assertThat(status(returned)).isEqualTo("VERIFYING");
        staff("supervisor", decision, "approving", "approve", Map.of());
        RunningServer.await("the letter", PATIENCE, () -> status(decision).equals("ENTERED"));
    }

    private String file() throws IOException, InterruptedException {
        filed++;
        var key = "waits-" + first + "-" + filed;
        var filing = new Filing(key, Integer.toString(first + filed), MOBILE, "OM-DA-01", "emergency-aid");
        return installation.partner().file(filing).number().orElseThrow();
    }

    private String confirmed() throws IOException, InterruptedException, SQLException {
        var number = file();
        Family.isDeclared(installation.database(), number);
        staff("clerk", number, "confirming", "confirm", Map.of());
        return number;
    }

    /** Somebody on a phone begins an application. */
    private String begin() throws IOException, InterruptedException, SQLException {
        var citizen = Visitor.at(installation.address());
        var expiry =
                DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now().plusYears(3));
        var civil = Integer.toString(first);
        var asked = citizen.press(
                citizen.open("/apply/identity?lang=en"),
                "form",
                "send",
                Map.of("civilNumber", List.of(civil), "cardExpiresOn", List.of(expiry), "mobile", List.of(MOBILE)));
        var proven = citizen.press(asked, "form", "prove", Map.of("code", List.of(code())));
        citizen.press(
                proven,
                "form",
                "begin",
                Map.of(
                        "wilaya", List.of("OM-DA-01"),
                        "helpWanted", List.of("emergency-aid"),
                        "filledBy", List.of("APPLICANT")));
        return Standing.asked(
                installation.database(), "select number from sijill.application where civil_number = ?", civil);
    }

    private void handIn(String number) throws IOException, InterruptedException, SQLException {
        var citizen = Visitor.at(installation.address());
        var asked = citizen.press(citizen.open("/follow?lang=en"), "form", "send", Map.of("number", List.of(number)));
        var review = citizen.press(asked, "form", "prove", Map.of("code", List.of(code())));
        citizen.press(review, "form", "handIn", Map.of());
    }

    private String code() throws SQLException {
        return Standing.asked(
                installation.database(),
                "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient like ?"
                        + " order by created_at desc, id desc limit 1",
                "%" + MOBILE);
    }

    private void staff(String userName, String number, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException {
        var officer = Visitor.logIn(installation.address(), userName, installation.password());
        officer.press(officer.open(PAGE + number), form, button, values);
    }

    private void awaitFailure(String number) throws SQLException {
        RunningServer.await(
                "a failed printing",
                PATIENCE,
                () -> Standing.asked(
                                installation.database(),
                                "select j.id_ from camunda.act_ru_job j join camunda.act_ru_execution e on e.id_ ="
                                        + " j.process_instance_id_ join sijill.application a on e.business_key_ ="
                                        + " a.id::text where a.number = ? and j.exception_msg_ is not null",
                                number)
                        != null);
    }

    private String status(String number) {
        try {
            return Standing.status(installation.database(), number);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String toldOf(String number) throws SQLException {
        return Standing.toldOf(installation.database(), number);
    }
}
