package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** One visit at the counter, by keyboard alone: from the search to the receipt. */
@OnTheOneServer
class CounterBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String NIZWA = "OM-DA-01";

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
    void aKnownFamilyIsNotAskedAgainAndWhatIsCompleteSkipsTheCheck(Language language) throws SQLException {
        var look = new Look("visit");
        var family = new Families(SERVER.database()).enter(NIZWA, 1, "الحراصي");
        try (var clerk = browser.person(language).logIn("clerk")) {
            var visit = new CounterVisit(clerk);
            visit.search(family.civil());
            assertThat(clerk.find("h1")).containsText("راشد بن سالم");
            visit.begin();
            assertThat(clerk.find("#civilNumber")).hasValue(family.civil());
            assertThat(clerk.find("#mobile")).hasValue(family.mobile());
            look.at(clerk, "new");
            visit.askForHelp();
            visit.open();
            assertThat(clerk.find("#noticeRead-notes .error")).isVisible();
            look.at(clerk, "notice-not-read");
            visit.readTheNotice();
            visit.open();

            var number = Counter.number(clerk);
            assertThat(clerk.find("section[aria-labelledby=family-title]").first())
                    .containsText("موزة");
            assertThat(clerk.find("section[aria-labelledby=incomes-title]").first())
                    .containsText("325.500");
            look.at(clerk, "prefilled");
            for (var papers = visit.lacking(); papers > 0; papers--) {
                assertThat(visit.lacking()).isEqualTo(papers);
                visit.handIn(papers);
            }
            assertThat(clerk.find("#handIn")).isFocused();
            look.at(clerk, "complete");
            visit.send();
            assertThat(clerk.find("#receipt")).isFocused();
            assertThat(SERVER.text("select status from sijill.application where number = ?", number))
                    .isEqualTo("DECISION");
            assertThat(visit.receipt()).startsWith("application/pdf");

            clerk.open("/staff/registration/new");
            clerk.tabTo("#civilNumber").type(family.civil());
            clerk.tabTo("#mobile").type(family.mobile());
            visit.askForHelp();
            visit.readTheNotice();
            visit.open();
            assertThat(clerk.find("section[aria-labelledby=also-open-title] a")).hasText(number);
            look.at(clerk, "open-already");
            // the focus is on the first paper's button
            assertThat(clerk.find(".lacks input[type=file]").first()).isFocused();
            clerk.pressAndGo("Control+Enter");
            assertThat(clerk.find("#receipt")).isFocused();
        }
    }

    /** Somebody new, who has neither a civil number nor a phone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverHasNeitherNumberNorPhoneIsRegisteredAtTheCounter(Language language) throws SQLException {
        var look = new Look("visit-without");
        try (var clerk = browser.person(language).logIn("clerk")) {
            clerk.open("/staff/registration/new");
            clerk.tabTo("[name=helpWanted]").press("Space");
            clerk.tabTo("#noticeRead").press("Space");
            clerk.tabTo("#submit").pressAndGo("Enter");
            assertThat(clerk.find("#civilNumber-notes .error")).isVisible();
            clerk.tabTo("#withoutNumber").press("Space");
            clerk.tabTo("#withoutMobile").press("Space");
            clerk.tabTo("#submit").pressAndGo("Enter");
            var number = Counter.number(clerk);
            look.at(clerk, "empty");

            assertThat(clerk.find(".lacks a").first()).isFocused();
            clerk.pressAndGo("Enter");
            choose(clerk, "#role", "HEAD");
            clerk.tabTo("#fullArabic").type("سالم بن راشد الحراصي");
            clerk.tabTo("#given").type("سالم");
            choose(clerk, "#idKind", "OMANI_ID");
            clerk.tabTo("#bornOn").type("١٤/٩/١٩٨٠");
            choose(clerk, "#sex", "MALE");
            choose(clerk, "#maritalStatus", "MARRIED");
            choose(clerk, "#workStatus", "UNABLE");
            clerk.tabTo("#saveAndNext").pressAndGo("Enter");
            assertThat(clerk.find("#errors")).isFocused();
            assertThat(clerk.find("#fullArabic")).hasValue("سالم بن راشد الحراصي");
            look.at(clerk, "no-card");
            choose(clerk, "#idKind", "NONE");
            clerk.tabTo("#saveAndNext").pressAndGo("Enter");
            assertThat(clerk.page()).hasURL(Pattern.compile(".*part=m1.*"));
            clerk.clickAndGo("main a[href*='application?number=']");
            assertThat(clerk.page()).hasURL(Pattern.compile(".*/visit.*"));
            aColleagueWasFaster(clerk, look);
            assertThat(clerk.find("section[aria-labelledby=family-title]").first())
                    .containsText("سالم بن راشد");
            look.at(clerk, "begun");

            clerk.press("/").type("حراصي سالم");
            assertThat(clerk.find(".ui-autocomplete-panel").filter(new Locator.FilterOptions().setHasText(number)))
                    .isVisible();

            clerk.open("/staff/registration/new");
            assertThat(clerk.find("section[aria-labelledby=drafts-title]").first())
                    .containsText(number);
            clerk.clickAndGo("a[href='/staff/registration/visit?number=" + number + "']");
            clerk.pressAndGo("Control+Enter");
            assertThat(clerk.find("#receipt")).isFocused();
            look.at(clerk, "sent");
            assertThat(new CounterVisit(clerk).receipt()).startsWith("application/pdf");
            assertThat(SERVER.text("select status from sijill.application where number = ?", number))
                    .isEqualTo("VERIFYING");
            assertThat(SERVER.text("select count(*)::text from sijill.message where case_number = ?", number))
                    .isEqualTo("0");
        }
    }

    /** Whoever is second sees what the first one saved beside what he typed himself, and loses neither. */
    private static void aColleagueWasFaster(Person clerk, Look look) {
        var visit = clerk.page().url();
        clerk.page().click("section[aria-labelledby=family-title] .people a");
        clerk.find("#fullArabic").fill("سالم بن راشد بن حمد الحراصي");
        try (var other = clerk.page().context().newPage()) {
            other.navigate(clerk.page().url());
            other.fill("#fullArabic", "سالم بن راشد بن سعيد الحراصي");
            other.selectOption("#maritalStatus", "WIDOWED");
            other.click("#save");
            other.waitForURL("**/visit**");
        }
        clerk.clickAndGo("#save");
        assertThat(clerk.find("#errors")).isFocused();
        assertThat(clerk.find("#fullArabic")).hasValue("سالم بن راشد بن حمد الحراصي");
        assertThat(clerk.find(".colleague")).hasCount(2);
        assertThat(clerk.find("#fullArabic-notes .colleague")).containsText("سالم بن راشد بن سعيد الحراصي");
        assertThat(clerk.find("#maritalStatus-notes .colleague")).not().containsText("WIDOWED");
        look.at(clerk, "overtaken");
        clerk.clickAndGo("#save");
        assertThat(clerk.page()).hasURL(visit);
    }

    private static void choose(Person clerk, String field, String value) {
        clerk.tabTo(field);
        clerk.find(field).selectOption(value);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftIsDeletedAtTheVisitorsWish(Language language) throws SQLException {
        var look = new Look("visit-deleted");
        try (var clerk = browser.person(language).logIn("clerk")) {
            var number = Counter.open(clerk);
            var program = new FilePayload("report.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0});
            clerk.find("#file").setInputFiles(program);
            clerk.clickAndGo("#addPaper");
            assertThat(clerk.find(".papers-side [role=alert]")).isVisible();
            clerk.tabTo("[data-opens=withdrawal]").press("Enter");
            assertThat(clerk.find("[data-closes=withdrawal]")).isFocused();
            look.at(clerk, "question");
            clerk.tabTo("#withdraw").pressAndGo("Enter");
            assertThat(clerk.find("main")).containsText(number);
            assertThat(SERVER.text("select status from sijill.application where number = ?", number))
                    .isEqualTo("WITHDRAWN");
            // nothing was ever sent: no withdrawal is told, to nobody
            var deleted = language == Language.AR ? "مسودة محذوفة" : "Draft deleted";
            assertThat(clerk.find(".pagehead .chip").first()).hasText(deleted);
            assertThat(clerk.find(".notice.ok")).containsText(language == Language.AR ? "حُذفت" : "deleted");
            assertThat(clerk.find(".timeline li")).hasCount(1);
            assertThat(clerk.find(".timeline .what")).hasText(language == Language.AR ? "حُذفت المسودة" : deleted);
            assertThat(clerk.find(".panel.way")).hasCount(0);
            assertThat(SERVER.text("select count(*)::text from sijill.message where case_number = ?", number))
                    .isEqualTo("0");
            look.at(clerk, "deleted");
        }
    }
}
