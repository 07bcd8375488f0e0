package org.sijill.web.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/** A draft that nobody hands in: thirty days later it is over, what was typed is erased, and its applicant is told. */
class DraftIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CIVIL_NUMBER = "41414141";
    private static final String MOBILE = "92041414";

    @Test
    void aDraftThatIsNotHandedInInTimeIsForgotten() throws Exception {
        var installation = Installation.shared();
        var office = new Office(installation);
        var dates = new Dates(installation.database());
        var today = LocalDate.ofInstant(office.now(), Office.MUSCAT);
        begin(installation, CIVIL_NUMBER, MOBILE);
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
        var citizen = begin(installation, "42424242", "92042424");
        var number = dates.numberOf("42424242");
        Family.isDeclared(installation.database(), number);
        var review = citizen.open("/apply/review");
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> handIn(citizen, review)))
                .limit(4)
                .toList();
        assertThat(taps).allSatisfy(tap -> assertThat(tap.join()).contains("/apply/"));
        assertThat(handIn(citizen, review))
                .as("the page again, by the back button")
                .endsWith("/apply/sent");
        assertThat(citizen.open("/apply/documents").address()).endsWith("/apply/sent");
        assertThat(dates.status(number)).isEqualTo("VERIFYING");
        assertThat(dates.messages(number)).containsExactly("a.in");
        assertThat(dates.done(number)).containsOnlyOnce("registration.submit");
        assertThat(ReconcilingCheck.all(installation.database())).isEmpty();
    }

    /** What people send by mistake or by malice: each is told at its paper, and what is there stays. */
    @Test
    void papersThatAreNoneAreRefusedOneByOne() throws Exception {
        var installation = Installation.shared();
        var dates = new Dates(installation.database());
        var citizen = begin(installation, "43434343", "92043434");
        var scan = png();
        var kept = citizen.sendFile("/apply/document", "IDENTITY_CARD", "../../<script>alert(1).png", scan);
        assertThat(kept.address()).endsWith("/apply/documents");
        assertThat(kept.html()).doesNotContain("<script>alert").contains("alert(1)");
        refused(citizen, "photo.exe.pdf", "MZ\u0090".repeat(500).getBytes(StandardCharsets.ISO_8859_1), "type");
        refused(citizen, "empty.pdf", new byte[0], "empty");
        refused(citizen, "torn.png", Arrays.copyOf(scan, scan.length / 2), "unreadable");
        refused(citizen, "film.png", new byte[40 << 20], "large");
        var after = citizen.open("/apply/documents");
        assertThat(after.html().split("/apply/document/remove", -1)).hasSize(2);
    }

    /** At the counter too the container reads nothing of it but the address. */
    @Test
    void aFileThatIsTooLargeIsToldOnThePageOfTheApplication() throws Exception {
        var installation = Installation.shared();
        var number = new Office(installation).file();
        var clerk = Visitor.logIn(installation.address(), "clerk", installation.password());
        var told = clerk.sendFile(
                "/staff/registration/paper/add?number=" + number + "&kind=IDENTITY_CARD",
                "IDENTITY_CARD",
                "film.png",
                new byte[40 << 20]);
        assertThat(told.address()).contains("number=" + number + "&at=IDENTITY_CARD&wrong=document.error.large");
        assertThat(told.html()).contains("role=\"alert\"");
    }

    private static void refused(Visitor citizen, String name, byte[] content, String code) throws Exception {
        var told = citizen.sendFile("/apply/document?kind=IDENTITY_CARD", "IDENTITY_CARD", name, content);
        assertThat(told.address()).as(name).endsWith("?at=IDENTITY_CARD&wrong=document.error." + code);
        assertThat(told.html()).as(name).contains("role=\"alert\"");
    }

    private static byte[] png() throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        }
    }

    /** @return where it led; a fault throws */
    private static String handIn(Visitor citizen, Visitor.Page review) {
        try {
            return citizen.press(review, "form", "handIn", Map.of()).address();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Visitor begin(Installation installation, String civilNumber, String mobile) throws Exception {
        var citizen = Visitor.at(installation.address());
        var dates = new Dates(installation.database());
        var today = LocalDate.ofInstant(new Office(installation).now(), Office.MUSCAT);
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
        citizen.press(
                help,
                "form",
                "begin",
                Map.of(
                        "filledBy", List.of("CHILD"),
                        "wilaya", List.of("OM-DA-01"),
                        "helpWanted", List.of("device")));
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
        return citizen;
    }
}
