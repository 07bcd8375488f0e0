package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.BesideOthers;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Family;

/** An application on a phone that goes another way than straight on: away and back, on two pages at once, for somebody else. */
@BesideOthers
class ApplicantBrowserIT {

    private static final TestServer SERVER = TestServer.get();

    /** Types one more letter. Tells what the page says of it in the same instant, before any of it is kept. */
    private static final String TYPES_ON =
            """
            () => {
              const village = document.getElementById('village');
              village.value += '2';
              village.dispatchEvent(new Event('input', { bubbles: true }));
              return document.querySelector('.kept').textContent;
            }""";

    private static Browser browser;

    private final Applicant applicant = new Applicant(SERVER);

    @BeforeAll
    static void start() {
        browser = new Browser(SERVER);
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    /** Turns red if {@code ApplicantProof} names no draft: then he begins a second application. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverWasAwayForLongComesBackToTheQuestionHeWasAt(Language language) throws SQLException {
        var look = new Look("away");
        try (var citizen = applicant.phone(browser, language)) {
            applicant.isProven(citizen);
            applicant.begins(citizen);
            citizen.open("/apply/dwelling?part=home");
            citizen.page().fill("#village", "بركة الموز");
            assertThat(citizen.find(".kept")).not().isEmpty();
            citizen.page().context().clearCookies();
            assertThat(citizen.page().evaluate(TYPES_ON)).isEqualTo("");
            assertThat(citizen.find(".kept.late"))
                    .containsText(language == Language.AR ? "انتهت جلستكم" : "Your session ended");
            citizen.clickAndGo("#answer");
            assertThat(citizen.page()).hasURL(Pattern.compile(".*/apply/identity.*"));
            assertThat(citizen.find("#ended")).isVisible();
            assertThat(citizen.find("html")).hasAttribute("lang", language.code());
            look.at(citizen, "session-ended");
            applicant.saysWhoHeIs(citizen);
            assertThat(citizen.page()).hasURL(Pattern.compile(".*/apply/dwelling.*"));
            assertThat(citizen.find("#village")).hasValue("بركة الموز");
            look.at(citizen, "back");
            assertThat(applicant.applications()).isEqualTo("1");
        }
    }

    /** Another with another phone at the same device sees nothing of it, also if he types the same number. */
    @Test
    void whoeverSitsDownAtTheDeviceMeanwhileSeesNothingOfIt() throws SQLException {
        var another = new Applicant(SERVER);
        try (var device = applicant.phone(browser, Language.EN)) {
            applicant.isProven(device);
            applicant.begins(device);
            device.open("/apply/dwelling?part=home");
            device.page().fill("#village", "بركة الموز");
            assertThat(device.find(".kept")).not().isEmpty();
            device.isForgotten().clickAndGo("#answer");
            another.saysWhoHeIs(device);
            assertThat(device.page()).hasURL(Pattern.compile(".*/apply/help"));
            assertThat(device.page().content()).doesNotContain("بركة الموز");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDaughterAppliesForHerMotherWithTheMothersCode(Language language) throws SQLException {
        var look = new Look("for-the-mother");
        try (var daughter = applicant.phone(browser, language);
                var clerk = browser.person(language).logIn("clerk")) {
            applicant.isProven(daughter);
            daughter.page().selectOption("#filledBy", "CHILD");
            look.at(daughter, "help");
            var number = applicant.begins(daughter);
            assertThat(daughter.find("h1"))
                    .containsText(language == Language.AR ? "صاحب الطلب" : "The applicant’s details");
            look.at(daughter, "person");
            Family.isDeclared(SERVER.database(), number);
            daughter.open("/apply/review");
            assertThat(daughter.find("#filled-by")).containsText(language == Language.AR ? "ابنته" : "son or daughter");
            look.at(daughter, "review");
            daughter.clickAndGo("#handIn");
            assertThat(daughter.find("main")).containsText(number);

            clerk.open("/staff/registration/application?number=" + number);
            assertThat(clerk.find("main")).containsText(applicant.civilNumber());
            assertThat(clerk.find("main")).containsText(language == Language.AR ? "ابنته" : "son or daughter");
            look.at(clerk, "for-the-clerk");
        }
    }
}
