package org.sijill.web.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/** A draft that nobody hands in: thirty days later it is over, what was typed is erased, and its applicant is told. */
class DraftExpiryIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CIVIL_NUMBER = "41414141";
    private static final String MOBILE = "92041414";

    @Test
    void aDraftThatIsNotHandedInInTimeIsForgotten() throws Exception {
        var installation = Installation.shared();
        var office = new Office(installation);
        var dates = new Dates(installation.database());
        var today = LocalDate.ofInstant(office.now(), Office.MUSCAT);
        begin(Visitor.at(installation.address()), dates, today, CIVIL_NUMBER, MOBILE);
        var number = dates.numberOf(CIVIL_NUMBER);
        assertThat(dates.answers(number)).contains("Birkat");

        var due = dates.deadlines(number).get("AwaitSubmissionDue");
        assertThat(due).isEqualTo(Office.at(today.plusDays(30), Dates.DAY_ENDS));
        assertThat(dates.timers(number)).containsEntry("AwaitSubmissionDue", due);
        office.waitUntil(due.minus(Duration.ofMinutes(1)));
        assertThat(dates.status(number)).isEqualTo("DRAFT");
        assertThat(dates.messages(number)).isEmpty();

        office.waitUntil(due.plusSeconds(1));
        RunningServer.await(
                number + " expired", SOON, () -> dates.status(number).equals("EXPIRED"));
        assertThat(dates.answers(number)).isEqualTo("{}");
        assertThat(dates.messages(number)).containsExactly("a.expired");
        assertThat(dates.timers(number)).isEmpty();
        assertThat(dates.workList(number)).isEmpty();
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    /** Red if {@code Refusals} does not see that another transaction was first: a tap of two ends in a fault. */
    @Test
    void tapsAtTheSameTimeHandItInOnceAndNoneEndsInAFault() throws Exception {
        var installation = Installation.shared();
        var dates = new Dates(installation.database());
        var citizen = Visitor.at(installation.address());
        begin(
                citizen,
                dates,
                LocalDate.ofInstant(new Office(installation).now(), Office.MUSCAT),
                "42424242",
                "92042424");
        var number = dates.numberOf("42424242");
        Family.isDeclared(installation.database(), number);
        var review = citizen.open("/apply/review");
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> handIn(citizen, review)))
                .limit(4)
                .toList();
        assertThat(taps).allSatisfy(tap -> assertThat(tap.join()).contains("/apply/"));
        assertThat(dates.status(number)).isEqualTo("VERIFYING");
        assertThat(dates.messages(number)).containsExactly("a.in");
        assertThat(dates.done(number)).containsOnlyOnce("registration.submit");
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    /** @return where it led; a fault throws */
    private static String handIn(Visitor citizen, Visitor.Page review) {
        try {
            return citizen.press(review, "form", "handIn", Map.of()).address();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void begin(Visitor citizen, Dates dates, LocalDate today, String civilNumber, String mobile)
            throws Exception {
        var expiry = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(today.plusYears(2));
        var identity = citizen.open("/apply/identity?lang=en");
        var asked = citizen.press(
                identity,
                "form",
                "send",
                Map.of(
                        "civilNumber", List.of(civilNumber),
                        "cardExpiresOn", List.of(expiry),
                        "mobile", List.of(mobile)));
        var help = citizen.press(asked, "form", "prove", Map.of("code", List.of(dates.codeFor(mobile))));
        citizen.press(help, "form", "begin", Map.of("wilaya", List.of("OM-DA-01"), "helpWanted", List.of("device")));
        var home = citizen.open("/apply/dwelling?part=home");
        citizen.press(
                home,
                "form",
                "answer",
                Map.of(
                        "village", List.of("Birkat Al Mouz"),
                        "dwellingKind", List.of("VILLA"),
                        "tenure", List.of("OWNED"),
                        "rooms", List.of("3")));
    }
}
