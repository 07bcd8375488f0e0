package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/**
 * A session or a view that ended in mid-form: what was typed is back for whoever typed it, and for nobody else at the machine.
 *
 * <p>Turns red if {@code UnsentForms.Key} loses its owner, or if {@code StaffGate} asks no proof.
 */
@OnTheOneServer
class SessionBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String NEW = "/staff/registration/new";
    private static final String APPLICATION = "/staff/registration/application?number=";

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
    void whatAClerkTypedIsBackAfterTheLogInAndUnseenByAnotherAtTheMachine(Language language) {
        var look = new Look("session");
        try (var machine = browser.person(language)) {
            machine.logIn("clerk");
            var civil = Counter.fill(machine);
            machine.page().fill("#mobile", "12345 '<b>");
            machine.isForgotten().clickAndGo("#submit");
            assertThat(machine.page()).hasURL(Pattern.compile(".*/staff/login.*"));
            assertThat(machine.find("[role=alert]")).isVisible();
            look.at(machine, "ended");

            machine.passLogIn("clerk3", machine.password());
            assertThat(machine.page()).hasURL(Pattern.compile(".*" + NEW));
            assertSeesNothing(machine, civil);
            machine.page().goBack();
            assertThat(machine.page().content()).doesNotContain(civil);
            machine.open(NEW);
            assertSeesNothing(machine, civil);
            machine.isForgotten().open(NEW);

            machine.passLogIn("clerk", machine.password());
            assertThat(machine.find("#civilNumber")).hasValue(civil);
            assertThat(machine.find("#mobile")).hasValue("12345 '<b>");
            assertThat(machine.find("[name=helpWanted]").first()).isChecked();
            assertThat(machine.find("[data-back]")).isFocused();
            look.at(machine, "back");
            machine.page().fill("#mobile", "92014417");
            machine.clickAndGo("#submit");
            assertThat(machine.find("main")).containsText(civil);

            machine.open(NEW);
            assertThat(machine.find("#civilNumber")).hasValue("");
            assertThat(machine.find("[data-back]")).hasCount(0);
            assertThat(machine.find("section[aria-labelledby=drafts-title]")).containsText(civil);
        }
    }

    private static void assertSeesNothing(Person person, String civil) {
        assertThat(person.find("#civilNumber")).hasValue("");
        assertThat(person.find("[data-back]")).hasCount(0);
        assertThat(person.page().content()).doesNotContain(civil);
    }

    /** The page itself sees that it was left alone for too long, hides what it shows, and has sent what was typed. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aReasonThatWasBeingWrittenIsThereAgain(Language language) {
        var look = new Look("session-over");
        var words = language == Language.AR ? "الدخل أعلى من الحد المقرر" : "The income is above the limit";
        try (var clerk = browser.person(language).logIn("clerk");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var number = Counter.file(clerk, SERVER);
            clerk.clickAndGo("#confirm");
            supervisor.page().clock().install();
            supervisor.open(APPLICATION + number);
            supervisor.page().click("details.more:has(#reject) summary");
            supervisor.page().selectOption("#reason", "R01");
            supervisor.page().fill("#reasonText", words);
            supervisor.isForgotten();
            supervisor
                    .screen()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST") && answer.status() == 204,
                            () -> supervisor.screen().clock().fastForward("31:00"));
            assertThat(supervisor.find("#session-over")).isVisible();
            look.at(supervisor, "over");
            supervisor.clickAndGo("#session-over a");
            look.at(supervisor, "ended");
            supervisor.passLogIn("supervisor", supervisor.password());
            assertThat(supervisor.find("#reasonText")).isVisible();
            assertThat(supervisor.find("#reasonText")).hasValue(words);
            assertThat(supervisor.find("#reason")).hasValue("R01");
            look.at(supervisor, "back");
            supervisor.clickAndGo("#reject");
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("main")).containsText(words);
        }
    }

    /** He is still logged in, and the page is one from before the server was started again. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageThatWasOpenForTooLongIsShownAgainWithWhatWasTyped(Language language) {
        var look = new Look("view");
        try (var clerk = browser.person(language).logIn("clerk")) {
            var number = Counter.file(clerk);
            clerk.open("/staff/registration/declare?number=" + number + "&part=home");
            look.at(clerk, "declare");
            clerk.page().fill("#village", "بركة الموز");
            clerk.page().fill("#rooms", "كثر");
            clerk.hasAnExpiredView().clickAndGo("#save");
            assertThat(clerk.find("#village")).hasValue("بركة الموز");
            assertThat(clerk.find("#rooms")).hasValue("كثر");
            look.at(clerk, "back");
        }
    }

    /** Red if a page lets go of what was typed without a question. */
    @Test
    void whoeverLeavesAPageOnWhichHeTypedIsAskedFirst() {
        var asked = new ArrayList<String>();
        try (var clerk = browser.person(Language.AR).logIn("clerk")) {
            var number = Counter.file(clerk);
            clerk.open("/staff/registration/declare?number=" + number + "&part=home");
            clerk.page().fill("#village", "بركة الموز");
            staysWhenAsked(clerk, asked);
            clerk.page().click("nav a[href='/staff/worklist/inbox']");
            assertThat(clerk.find("#village")).hasValue("بركة الموز");
            staysWhenAsked(clerk, asked);
            clerk.page().evaluate("() => document.querySelector('[role=search] input').form.requestSubmit()");
            assertThat(clerk.find("#village")).hasValue("بركة الموز");
            clerk.clickAndGo("#save");
            clerk.open("/staff/worklist/inbox");
        }
        assertThat(asked).containsExactly("beforeunload", "beforeunload");
    }

    private static void staysWhenAsked(Person person, List<String> asked) {
        person.page().onceDialog(question -> {
            asked.add(question.type());
            question.dismiss();
        });
    }

    @Test
    void aPasswordIsNeverKept() {
        try (var clerk = browser.person(Language.EN).logIn("clerk")) {
            clerk.open("/staff/password");
            for (var field : new String[] {"#old", "#new", "#again"}) {
                clerk.page().fill(field, "a secret nobody keeps");
            }
            clerk.hasAnExpiredView().clickAndGo("#change");
            clerk.complaints().removeIf(complaint -> complaint.contains("status of 400"));
            clerk.open("/staff/password");
            assertThat(clerk.find("[data-back]")).hasCount(0);
            clerk.page().fill("#old", "a secret nobody keeps");
            clerk.isForgotten().clickAndGo("#change");
            assertThat(clerk.page().url()).contains("/staff/login").doesNotContain("kept");
        }
    }

    /** A form that says it was made for somebody, without the seal. */
    @Test
    void nobodyPutsWordsIntoAnothersForm() {
        try (var machine = browser.person(Language.EN)) {
            machine.logIn("clerk");
            Counter.fill(machine);
            machine.page()
                    .evaluate("() => document.getElementsByName('sijill.proof').forEach(field => field.value ="
                            + " field.value.replace(/.$/, end => end === '0' ? '1' : '0'))");
            machine.isForgotten().clickAndGo("#submit");
            machine.passLogIn("clerk", machine.password());
            machine.open(NEW);
            assertThat(machine.find("#civilNumber")).hasValue("");
        }
    }
}
