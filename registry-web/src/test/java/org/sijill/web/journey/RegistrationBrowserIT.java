package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** An application on its way through the office, as the people of the office do it. */
@OnTheOneServer
class RegistrationBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String INBOX = "/staff/worklist/inbox";
    private static final String APPLICATION = "/staff/registration/application?number=";

    /** Class of an arrow that the case went along. */
    private static final Pattern TAKEN = Pattern.compile("(^|.* )done( .*|$)");

    /** Height of the picture's letters on the screen, in pixels. */
    private static final String TYPE_OF_THE_PICTURE =
            """
            () => {
              const text = document.querySelector('.process-picture .djs-shape text');
              return parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
            }""";

    private static Browser browser;

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
    void aClerkLogsInAndFilesByKeyboardAlone(Language language) {
        var look = new Look("filing");
        try (var clerk = browser.person(language)) {
            clerk.open("/staff/login?lang=" + language.code());
            look.at(clerk, "log-in");
            clerk.tabTo("#userName")
                    .type("clerk")
                    .tabTo("#password")
                    .type("wrong")
                    .pressAndGo("Enter");
            assertThat(clerk.find("[role=alert]")).containsText(Pattern.compile("\\b4\\b|٤"));
            assertThat(clerk.find("#userName")).hasValue("clerk");
            look.at(clerk, "log-in-wrong");
            clerk.tabTo("#password").type(clerk.password()).pressAndGo("Enter");
            assertThat(clerk.page()).hasURL(Pattern.compile(".*" + INBOX));
            look.at(clerk, "inbox");

            clerk.tabTo("a[href='/staff/registration/new']").pressAndGo("Enter");
            look.at(clerk, "new");
            var civil = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 19_999_999));
            clerk.tabTo("#civilNumber").type(civil);
            clerk.tabTo("#mobile").type("12345");
            clerk.tabTo("#helpWanted input, [name=helpWanted]").press("Space");
            clerk.tabTo("#submit").pressAndGo("Enter");
            assertThat(clerk.find("#errors")).isVisible();
            assertThat(clerk.find("#errors")).isFocused();
            assertThat(clerk.find("#civilNumber")).hasValue(civil);
            assertThat(clerk.find("#mobile")).hasValue("12345");
            assertThat(clerk.find("#mobile")).hasAttribute("aria-invalid", "true");
            assertThat(clerk.find("[name=helpWanted]").first()).isChecked();
            look.at(clerk, "new-wrong");

            clerk.tabTo("#errors a").press("Enter");
            assertThat(clerk.find("#mobile")).isFocused();
            clerk.press("Control+A").type("٩٢٠١٤٤١٧");
            clerk.tabTo("#noticeRead").press("Space");
            clerk.tabTo("#submit").pressAndGo("Enter");
            assertThat(clerk.page()).hasURL(Pattern.compile(".*/visit.*number=A-.*"));
            look.at(clerk, "visit");
            clerk.pressAndGo("Control+Enter");
            assertThat(clerk.find("#receipt")).isFocused();
            assertThat(clerk.page()).hasURL(Pattern.compile(".*number=A-.*"));
            assertThat(clerk.find(".notice.ok")).isVisible();
            var number = Counter.number(clerk);
            assertThat(clerk.find("h1")).containsText(number);
            assertThat(clerk.find("main")).containsText(civil);
            assertThat(clerk.find("main")).containsText("92014417");
            assertThat(clerk.find(".process-picture svg").first()).isVisible();
            assertThat(clerk.find(".process-here")).hasCount(1);
            look.at(clerk, "filed");

            clerk.open(APPLICATION + number);
            clerk.clickAndGo("a.switch");
            var other = language == Language.AR ? Language.EN : Language.AR;
            assertThat(clerk.page().url()).contains("number=" + number, "lang=" + other.code());
            assertThat(clerk.find("html")).hasAttribute("dir", other.direction());
            assertThat(clerk.find("h1")).containsText(number);

            atAPhone(clerk, language, number);

            clerk.open("/staff/registration/new?lang=" + language.code());
            clerk.tabTo("details.menu summary")
                    .press("Enter")
                    .tabTo("a[href='/staff/password']")
                    .pressAndGo("Enter");
            look.at(clerk, "password");
            clerk.tabTo("details.menu summary")
                    .press("Enter")
                    .tabTo(".menu form button")
                    .pressAndGo("Enter");
            assertThat(clerk.page()).hasURL(Pattern.compile(".*/staff/login.*"));
            assertThat(clerk.page().navigate(APPLICATION + number).url()).contains("/staff/login");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsReturnedCompletedCheckedAndApprovedByDifferentPeople(Language language) throws SQLException {
        var look = new Look("way");
        try (var clerk = browser.person(language).logIn("clerk");
                var second = browser.person(language).logIn("clerk3");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var number = Counter.file(clerk, SERVER);

            assertLetter(clerk, "#receipt");
            second.open(INBOX);
            takeOn(second, number);
            look.at(second, "inbox-taken");
            clerk.open(APPLICATION + number);
            clerk.clickAndGo("#confirm");
            assertThat(clerk.find("#errors")).isVisible();
            look.at(clerk, "taken-by-another");

            second.open(APPLICATION + number);
            second.page().click("details.more:has(#return) summary");
            second.clickAndGo("#return");
            assertThat(second.find("#errors")).isVisible();
            assertThat(second.find("details.more:has(#return)")).hasAttribute("open", Pattern.compile(".*"));
            look.at(second, "return-nothing-named");
            second.find("[name=missing]").first().check();
            second.find("[name=missing][value=CIVIL_NUMBER]").check();
            second.page().fill("#note", language == Language.AR ? "الصورة غير واضحة" : "The copy cannot be read");
            second.clickAndGo("#return");
            assertThat(second.find(".notice.ok")).isVisible();
            look.at(second, "returned");

            clerk.clickAndGo("#confirm");
            assertThat(clerk.find("#errors")).isVisible();
            assertThat(clerk.find("#confirm")).hasCount(0);
            look.at(clerk, "to-complete");
            clerk.page().fill("#mobile", "");
            clerk.clickAndGo("#complete");
            assertThat(clerk.find("#errors")).isVisible();
            clerk.page().fill("#mobile", "92014418");
            var onTheCard = Integer.toString(ThreadLocalRandom.current().nextInt(60_000_000, 69_999_999));
            clerk.page().fill("#civilNumber", onTheCard);
            clerk.clickAndGo("#complete");
            assertThat(clerk.find("main")).containsText("92014418");
            assertThat(clerk.find("main")).containsText(onTheCard);

            second.open(APPLICATION + number);
            second.clickAndGo("#confirm");
            assertThat(second.find(".notice.ok")).isVisible();
            assertThat(second.find("#missing-title")).hasCount(0);
            look.at(second, "confirmed");

            supervisor.open(INBOX);
            look.at(supervisor, "supervisor-inbox");
            supervisor.clickAndGo("a:has-text('" + number + "')");
            assertThat(supervisor.find("#approve")).isVisible();
            assertThat(supervisor.find(".process-check")).not().hasCount(0);
            look.at(supervisor, "to-decide");
            supervisor.clickAndGo("#approve");
            assertThat(supervisor.find(".notice.ok")).containsText(number);
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("#approve")).hasCount(0);
            look.at(supervisor, "approved");
            SERVER.awaitEntered(number);
            supervisor.page().reload();
            look.at(supervisor, "entered");
            assertLetter(supervisor, "#letter");
            supervisor.clickAndGo("#family");
            assertThat(supervisor.find("main")).containsText(number);

            clerk.open(APPLICATION + number);
            assertThat(clerk.find("#confirm, #approve, #withdraw")).hasCount(0);
            assertThat(clerk.find(".notice.ok")).hasCount(0);
            assertThat(way(clerk, "Incomplete")).hasClass(TAKEN);
            assertThat(way(clerk, "Complete")).hasClass(TAKEN);
            assertThat(way(clerk, "ReturnedByDecision")).not().hasClass(TAKEN);
        }
    }

    private static void assertLetter(Person reader, String link) {
        var paper = reader.page().request().get(reader.find(link).getAttribute("href"));
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoFiledAndCheckedItReadsWhyHeMayNotDecide(Language language) {
        var look = new Look("four-eyes");
        var both = new NewColleague("both." + language.code(), "clerk", "supervisor");
        try (var admin = browser.person(language).logIn("admin");
                var himself = browser.person(language)) {
            var first = both.isHired(admin);
            both.comes(himself, first);
            both.choosesAPassword(himself, first);
            Counter.file(himself, SERVER);
            himself.clickAndGo("#confirm");
            assertThat(himself.find(".act-side .notice.warn")).isVisible();
            assertThat(himself.find("#approve, #reject, #return")).hasCount(0);
            look.at(himself, "why-not");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusalNeedsAReasonAndWords(Language language) {
        var look = new Look("rejecting");
        try (var clerk = browser.person(language).logIn("clerk");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var number = Counter.file(clerk, SERVER);
            clerk.clickAndGo("#confirm");

            supervisor.open(APPLICATION + number);
            supervisor.page().click("details.more:has(#reject) summary");
            supervisor.clickAndGo("#reject");
            assertThat(supervisor.find("#errors li")).hasCount(2);
            look.at(supervisor, "reject-empty");
            supervisor.page().selectOption("#reason", "R01");
            supervisor.page().fill("#reasonText", "x");
            supervisor.clickAndGo("#reject");
            assertThat(supervisor.find("#errors")).isVisible();
            assertThat(supervisor.find("#reasonText")).hasValue("x");
            var words = language == Language.AR ? "الدخل أعلى من الحد المقرر" : "The income is above the limit";
            supervisor.page().fill("#reasonText", words);
            supervisor.clickAndGo("#reject");
            assertThat(supervisor.find(".notice.ok")).containsText(number);
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("main")).containsText(words);
            assertThat(way(supervisor, "Rejected")).hasClass(TAKEN);
            assertThat(way(supervisor, "Approved")).not().hasClass(TAKEN);
            assertThat(way(supervisor, "Incomplete")).hasCount(0);
            look.at(supervisor, "rejected");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsWithdrawnAfterAQuestion(Language language) {
        var look = new Look("withdrawing");
        try (var clerk = browser.person(language).logIn("clerk")) {
            Counter.file(clerk);
            clerk.tabTo("[data-opens=withdrawal]").press("Enter");
            assertThat(clerk.find("#withdrawal")).isVisible();
            look.at(clerk, "question");
            clerk.press("Escape");
            assertThat(clerk.find("#withdrawal")).isHidden();
            assertThat(clerk.find("[data-opens=withdrawal]")).isFocused();
            clerk.press("Enter").tabTo("#withdraw").pressAndGo("Enter");
            assertThat(clerk.find(".notice.ok")).isVisible();
            assertThat(clerk.find("[data-opens=withdrawal]")).hasCount(0);
            look.at(clerk, "withdrawn");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesBesideTheWayAreWholeToo(Language language) {
        var look = new Look("beside");
        try (var clerk = browser.person(language).logIn("clerk")) {
            var number = Counter.file(clerk, SERVER);
            clerk.find("#find_input").pressSequentially(number.substring(2, 12));
            assertThat(clerk.find(".ui-autocomplete-item").first()).isVisible();
            look.at(clerk, "find-suggests");
            clerk.find("#find_input").fill("");
            clerk.find("#find_input").pressSequentially("99999999");
            clerk.pressAndGo("Enter");
            assertThat(clerk.find("#find_input")).hasValue("99999999");
            look.at(clerk, "found-nothing");
            clerk.find("#find_input").fill("");
            clerk.find("#find_input").focus();
            clerk.pressAndGo("Enter");
            assertThat(clerk.find("#find_input")).hasValue("");
            clerk.open(INBOX + "?mine=1");
            look.at(clerk, "inbox-empty");
            var gone = CaseNumber.ofYear('A', 2026, 999_996).toString();
            ignoring(clerk, () -> clerk.open(APPLICATION + gone));
            look.at(clerk, "not-available");
            ignoring(clerk, () -> clerk.open("/staff/nothing"));
            look.at(clerk, "not-found");
            for (var address : new String[] {"/", "/apply", "/follow", "/complain", "/contact", "/check"}) {
                clerk.open(address);
                look.at(clerk, "portal" + address.replace('/', '-'));
            }
        }
    }

    /** One arrow of the process picture, by its id in the diagram. */
    private static Locator way(Person person, String flow) {
        return person.find(".process-picture [data-element-id=" + flow + "]");
    }

    /** Opened at a phone, not only made narrow: the picture scrolls in its own box and can be read, and he can seek. */
    private static void atAPhone(Person clerk, Language language, String number) {
        clerk.page().setViewportSize(360, 740);
        clerk.open(APPLICATION + number + "&lang=" + language.code());
        assertThat(clerk.find(".process-here")).isInViewport();
        assertThat(clerk.page().evaluate(TYPE_OF_THE_PICTURE)).asString().matches("1[1-9](\\.\\d+)?");
        new Look("phone").at(clerk, "filed");
        clerk.page().setViewportSize(360, 740);
        clerk.find("#find_input").pressSequentially(number);
        clerk.pressAndGo("Enter");
        assertThat(clerk.find("h1")).containsText(number);
        clerk.page().setViewportSize(1280, 900);
    }

    /** The browser reports a page's status 404 as an error; here it is meant. */
    private static void ignoring(Person person, Runnable step) {
        step.run();
        person.page().waitForLoadState();
        person.complaints().removeIf(complaint -> complaint.contains("status of 404"));
    }

    /** Beside what is right in the same page and was found so before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "button-name | <button class='button'></button>",
                "label | <div class='field'><input type='text'/></div>",
                "heading-order | <h2>1</h2><h4>1</h4>",
                "link-name | <a href='/'><svg class='icon'></svg></a>",
                "list | <ul><p>1</p></ul>",
                "aria-required-children | <ul role='tablist'><li>1</li></ul>",
                "aria-valid-attr-value | <button aria-expanded='perhaps'>1</button>"
            })
    void whatIsWrongWouldBeSeen(String rule, String html) {
        try (var nobody = browser.person(Language.AR).offTheRecord()) {
            nobody.open("/staff/login?lang=ar");
            nobody.page()
                    .evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", html);
            assertThatThrownBy(() -> new Look("wrong").at(nobody, rule))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(rule);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDoubleClickFilesOnce(Language language) {
        try (var clerk = browser.person(language).logIn("clerk")) {
            var civil = Counter.fill(clerk);
            clerk.going(() -> clerk.page().dblclick("#submit"));
            var number = Counter.number(clerk);
            clerk.find("#find_input").pressSequentially(civil);
            assertThat(clerk.find(".ui-autocomplete-item")).hasCount(1);
            assertThat(clerk.find(".ui-autocomplete-item").first()).containsText(number);
        }
    }

    private static void takeOn(Person person, String number) {
        var row = person.find("tr:has-text('" + number + "')");
        for (var page = 2; row.count() == 0; page++) {
            person.open(INBOX + "?page=" + page);
        }
        person.going(() -> row.locator("button[type=submit]").click());
        assertThat(row.locator("button[type=submit]")).hasCount(1);
    }
}
