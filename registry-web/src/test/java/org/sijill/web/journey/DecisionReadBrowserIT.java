package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Filing;
import org.sijill.web.kill.PartnerProgram;
import org.sijill.web.kill.Visitor;

/** What was decided is read on the phone by whoever has the number and the phone of the application. */
@OnTheOneServer
class DecisionReadBrowserIT {

    private static final TestServer SERVER = TestServer.get();

    private static Browser browser;

    private final String civilNumber =
            Integer.toString(ThreadLocalRandom.current().nextInt(60_000_000, 69_999_999));
    private final String mobile = "99" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    @BeforeAll
    static void start() {
        browser = new Browser(SERVER);
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApprovalInPartSaysWhatIsApprovedAndWhatIsNot(Language language) throws Exception {
        var number = waitsForADecision("emergency-aid,aid-in-kind");
        var all = decidePartly(number, List.of("emergency-aid", "aid-in-kind"));
        assertThat(all.html()).as("the form stays open").contains("data-opened-by=\"p\" open=\"open\"");
        decidePartly(number, List.of("emergency-aid"));
        SERVER.awaitEntered(number);
        try (var citizen = follows(language, number)) {
            assertThat(citizen.find("#letter")).isVisible();
            assertThat(citizen.find("#approved-help strong"))
                    .hasText(language == Language.AR ? "مساعدة طارئة" : "Emergency aid");
            assertThat(citizen.find("#not-approved strong"))
                    .hasText(language == Language.AR ? "مساعدة عينية" : "Aid in kind");
            new Look("decision-read").at(citizen, "in-part");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anApprovalIsReadWithTheFamilysNumberAndItsLetter(Language language) throws Exception {
        var look = new Look("decision-read");
        var number = waitsForADecision("emergency-aid");
        decide(number, "approving", "approve", Map.of());
        SERVER.awaitEntered(number);
        try (var citizen = follows(language, number)) {
            assertThat(citizen.find("#letter")).isVisible();
            assertThat(citizen.find("#approved-help, #not-approved")).hasCount(0);
            assertThat(citizen.find("main")).containsText(Pattern.compile("H-DA-\\d{6}-\\d"));
            assertThat(citizen.find("#reason, #withdraw, #complete")).hasCount(0);
            look.at(citizen, "approved");
            assertLetter(citizen);
            var inside = "The family was entered under the number of somebody else.";
            press("director", number, "annulling", "annul", Map.of("annulText", List.of(inside)));
            citizen.page().reload();
            assertThat(citizen.find("#annulled")).isVisible();
            assertThat(citizen.find("main")).containsText(language == Language.AR ? "أُلغي في" : "Annulled on");
            assertThat(citizen.find("#anew")).hasAttribute("href", "/apply");
            assertThat(citizen.find("main")).not().containsText(inside);
            assertThat(citizen.find("main")).not().containsText("H-DA-");
            assertThat(citizen.find("#letter")).hasCount(0);
            look.at(citizen, "annulled");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRejectionIsReadWithItsReasonTheNextStepAndItsLetter(Language language) throws Exception {
        var look = new Look("decision-read");
        var number = waitsForADecision("emergency-aid");
        // the picture stands on the page and is left out of the letter, which could not be made with it
        var words = language == Language.AR
                ? "دخل الأسرة أعلى من المستوى المستهدف لعدد أفرادها 😀."
                : "What the family lives on is above the target level for its size 😀.";
        decide(number, "rejecting", "reject", Map.of("reason", List.of("R01"), "reasonText", List.of(words)));
        try (var citizen = follows(language, number)) {
            assertThat(citizen.find("#letter")).isVisible();
            assertThat(citizen.find("main")).containsText(words);
            assertThat(citizen.find("main")).not().containsText("H-DA-");
            look.at(citizen, "rejected");
            assertLetter(citizen);
        }
    }

    private static void assertLetter(Person citizen) {
        var paper = citizen.page().request().get(citizen.find("#letter").getAttribute("href"));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private String waitsForADecision(String help) throws IOException, InterruptedException, SQLException {
        var partner = new PartnerProgram(SERVER.address(), SERVER.partnerKey());
        var filing = new Filing("read-" + civilNumber, civilNumber, mobile, "OM-DA-01", help);
        var number = partner.file(filing).number().orElseThrow();
        Family.isDeclared(SERVER.database(), number);
        press("clerk3", number, "confirming", "confirm", Map.of());
        return number;
    }

    private static void decide(String number, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException {
        press("supervisor", number, form, button, values);
    }

    private static Visitor.Page decidePartly(String number, List<String> approved)
            throws IOException, InterruptedException {
        return press(
                "supervisor",
                number,
                "deciding",
                "approvePartly",
                Map.of(
                        "approvedHelp",
                        approved,
                        "partReason",
                        List.of("R10"),
                        "partText",
                        List.of("لم يبقَ منه شيء.")));
    }

    private static Visitor.Page press(
            String userName, String number, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException {
        var visitor = Visitor.logIn(SERVER.address(), userName, SERVER.password());
        return visitor.press(visitor.open("/staff/registration/application?number=" + number), form, button, values);
    }

    private Person follows(Language language, String number) throws SQLException {
        var citizen = browser.person(language);
        citizen.page().setViewportSize(360, 740);
        citizen.open("/?lang=" + language.code());
        citizen.open("/follow");
        citizen.page().fill("#number", number);
        citizen.clickAndGo("#send");
        citizen.page().fill("#code", code());
        citizen.clickAndGo("#prove");
        return citizen;
    }

    /** The last code that went to his phone. */
    private String code() throws SQLException {
        try (var connection = SERVER.database().connectAsOwner();
                var query = connection.prepareStatement(
                        "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient = ?"
                                + " order by created_at desc, id desc limit 1")) {
            query.setString(1, mobile);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
