package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** What people read when something cannot be done: whole pages too, of either surface. */
@OnTheOneServer
class ErrorPagesBrowserIT {

    private static final TestServer SERVER = TestServer.get();

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
    void onThePortal(Language language) {
        var look = new Look("errors-portal");
        try (var citizen = browser.person(language)) {
            citizen.open("/?lang=" + language.code());
            citizen.open("/nothing");
            sees(citizen, look, "404");
            citizen.open("/apply/identity");
            citizen.page()
                    .evaluate("() => document.getElementsByName('primefaces.nonce').forEach(field => field.remove())");
            citizen.clickAndGo("#send");
            sees(citizen, look, "500");
            citizen.screen().navigate("about:blank");
            citizen.screen()
                    .setContent("<form method=post action='" + SERVER.address() + "/apply/identity?lang="
                            + language.code() + "'><button id=send>x</button></form>");
            citizen.clickAndGo("#send");
            sees(citizen, look, "403");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inTheBackOffice(Language language) {
        var look = new Look("errors-staff");
        try (var clerk = browser.person(language).logIn("clerk");
                var second = browser.person(language).logIn("clerk3")) {
            clerk.open("/staff/nothing");
            sees(clerk, look, "404");
            clerk.open("/staff/logout");
            sees(clerk, look, "405");
            clerk.open("/staff/password");
            for (var field : new String[] {"#old", "#new", "#again"}) {
                clerk.page().fill(field, "something to send");
            }
            clerk.hasAnExpiredView().clickAndGo("#change");
            sees(clerk, look, "400");
            assertThat(clerk.find("main a").first()).hasAttribute("href", "/staff/password");
            aPaperThatCameTooLate(clerk, second);
            look.at(clerk, "400-paper");
        }
    }

    /** His colleague has passed the application on meanwhile. */
    private static void aPaperThatCameTooLate(Person clerk, Person colleague) {
        var number = Counter.file(clerk, SERVER);
        colleague.open("/staff/registration/application?number=" + number);
        colleague.clickAndGo("#confirm");
        clerk.find("#file").setInputFiles(new FilePayload("card.pdf", "application/pdf", new byte[] {'%'}));
        clerk.clickAndGo("#addPaper");
        clerk.complaints().removeIf(complaint -> complaint.contains("status of 400"));
    }

    private static void sees(Person person, Look look, String status) {
        person.screen().waitForLoadState();
        person.complaints().removeIf(complaint -> complaint.contains("status of " + status));
        assertThat(person.find("h1")).isVisible();
        look.at(person, status);
    }
}
