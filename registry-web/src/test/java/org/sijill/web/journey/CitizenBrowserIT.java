package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** What a citizen does on a phone, without an account. */
@OnTheOneServer
class CitizenBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String IDENTITY = "/apply/identity";
    private static final Pattern NUMBER = Pattern.compile("A-\\d{2}-\\d{6}-\\d");

    private static Browser browser;

    private final String civilNumber =
            Integer.toString(ThreadLocalRandom.current().nextInt(70_000_000, 79_999_999));
    private final String mobile = "79" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

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
    void anApplicationIsBegunAndHandedInOnAPhone(Language language) throws SQLException {
        var look = new Look("citizen");
        try (var citizen = phone(language);
                var clerk = browser.person(language).logIn("clerk")) {
            citizen.open("/apply?lang=" + language.code());
            look.at(citizen, "apply");
            citizen.clickAndGo("a[href='/apply/identity']");
            look.at(citizen, "identity");
            fillIn(citizen, "12", "2200000");
            citizen.clickAndGo("#send");
            assertThat(citizen.find("#errors")).isFocused();
            assertThat(citizen.find("#mobile")).hasAttribute("aria-invalid", "true");
            assertThat(citizen.find("#cardExpiresOn")).hasValue("12");
            look.at(citizen, "identity-wrong");
            fillIn(citizen, expiry(), mobile);
            citizen.clickAndGo("#send");
            look.at(citizen, "code");
            assertThat(citizen.find("main")).not().containsText(mobile);

            citizen.page().fill("#code", "000000".equals(code()) ? "000001" : "000000");
            citizen.clickAndGo("#prove");
            assertThat(citizen.find("#code-notes .error")).containsText(Pattern.compile("4|\u0664"));
            look.at(citizen, "code-wrong");
            citizen.page().fill("#code", code());
            citizen.clickAndGo("#prove");
            look.at(citizen, "help");
            citizen.clickAndGo("#begin");
            assertThat(citizen.find("#errors li")).hasCount(2);
            citizen.page().selectOption("#wilaya", "OM-DA-01");
            citizen.find("[name=helpWanted]").first().check();
            citizen.clickAndGo("#begin");
            look.at(citizen, "dwelling");
            citizen.page().fill("#village", "بركة الموز");
            assertThat(citizen.find(".kept")).not().isEmpty();
            citizen.page().reload();
            assertThat(citizen.find("#village")).hasValue("بركة الموز");
            citizen.page().selectOption("#dwellingKind", "APARTMENT");
            citizen.page().selectOption("#tenure", "RENTED");
            citizen.page().fill("#rooms", "كثيرة");
            citizen.page().fill("#rent", "90");
            citizen.clickAndGo("#answer");
            assertThat(citizen.find("#rooms-notes .error")).isVisible();
            assertThat(citizen.find("#rent")).hasValue("90");
            look.at(citizen, "dwelling-wrong");
            citizen.page().fill("#rooms", "٤");
            citizen.clickAndGo("#answer");
            assertThat(citizen.find("main")).containsText("90.000");
            look.at(citizen, "review");
            var number = number(citizen);
            assertThat(status(number)).isEqualTo("DRAFT");
            clerk.open("/staff/worklist/inbox");
            clerk.find("#find_input").fill(number.substring(5, 11));
            clerk.pressAndGo("Enter");
            assertThat(clerk.find("main")).not().containsText(number);

            citizen.clickAndGo("#handIn");
            assertThat(citizen.find("main")).containsText(number);
            look.at(citizen, "sent");
            citizen.open("/apply/review");
            assertThat(citizen.page()).hasURL(Pattern.compile(".*/apply/sent"));
            assertThat(status(number)).isEqualTo("VERIFYING");
            clerk.open("/staff/registration/application?number=" + number);
            assertThat(clerk.find("h1")).containsText(number);
            assertThat(clerk.find("main")).containsText(civilNumber);
            assertThat(clerk.find("main")).containsText("بركة الموز");
            look.at(clerk, "for-the-clerk");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftIsTakenBack(Language language) throws SQLException {
        try (var citizen = phone(language)) {
            begin(citizen);
            var number = number(citizen);
            citizen.page().click("details.more summary");
            citizen.clickAndGo("#discard");
            assertThat(status(number)).isEqualTo("WITHDRAWN");
            assertThat(citizen.find(".notice.info")).isVisible();
        }
    }

    /** Turns red if the session's key is made anew for each request. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aDoubleTapBeginsOnce(Language language) throws SQLException {
        try (var citizen = phone(language)) {
            begin(citizen);
            var number = number(citizen);
            citizen.open("/apply/help");
            assertThat(citizen.page()).hasURL(Pattern.compile(".*/apply/review"));
            assertThat(number(citizen)).isEqualTo(number);
        }
    }

    /** On another device, with nothing but the number and the phone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverHandedItInComesBackByNumberAndCode(Language language) throws SQLException {
        var look = new Look("following");
        try (var citizen = phone(language);
                var later = phone(language)) {
            begin(citizen);
            var number = number(citizen);
            follow(later, number);
            assertThat(later.page()).hasURL(Pattern.compile(".*/apply/review"));
            assertThat(number(later)).isEqualTo(number);
            later.clickAndGo("#handIn");

            follow(citizen, number);
            assertThat(citizen.find("h1")).containsText(number);
            assertThat(citizen.find(".progress .now")).hasCount(1);
            look.at(citizen, "on-its-way");
            citizen.page().click("details.more summary");
            citizen.clickAndGo("#withdraw");
            assertThat(citizen.find(".notice.info")).isVisible();
            assertThat(citizen.find("#withdraw")).hasCount(0);
            look.at(citizen, "withdrawn");
            assertThat(status(number)).isEqualTo("WITHDRAWN");
        }
    }

    /** The answer to a number that nobody has is that of one that somebody has. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberThatNobodyHasIsAskedForACodeLikeEveryOther(Language language) {
        var look = new Look("following-nothing");
        try (var citizen = phone(language)) {
            citizen.open("/follow");
            look.at(citizen, "follow");
            citizen.page().fill("#number", "A-26-1");
            citizen.clickAndGo("#send");
            assertThat(citizen.find("#number")).hasValue("A-26-1");
            assertThat(citizen.find("#number-notes .error")).isVisible();
            look.at(citizen, "no-number");
            citizen.page().fill("#number", CaseNumber.ofYear('A', 2026, 999_990).toString());
            citizen.clickAndGo("#send");
            citizen.page().fill("#code", "123456");
            citizen.clickAndGo("#prove");
            assertThat(citizen.find("#code-notes .error")).containsText(Pattern.compile("4|\u0664"));
        }
    }

    private static void follow(Person citizen, String number) throws SQLException {
        citizen.open("/follow");
        citizen.page().fill("#number", number);
        citizen.clickAndGo("#send");
        citizen.page().fill("#code", code());
        citizen.clickAndGo("#prove");
    }

    /** Somebody with another phone names the same number, and sees nothing of it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherPhoneSeesNothingOfIt(Language language) throws SQLException {
        try (var citizen = phone(language);
                var stranger = phone(language)) {
            begin(citizen);
            var number = number(citizen);
            identify(stranger, "98" + ThreadLocalRandom.current().nextInt(100_000, 999_999));
            stranger.open("/apply/review");
            assertThat(stranger.find("main")).not().containsText(number);
            stranger.complaints().removeIf(complaint -> complaint.contains("status of 404"));
        }
    }

    private Person phone(Language language) {
        var person = browser.person(language);
        person.page().setViewportSize(360, 740);
        person.open("/?lang=" + language.code());
        return person;
    }

    private void begin(Person citizen) throws SQLException {
        identify(citizen, mobile);
        help(citizen);
        citizen.open("/apply/review");
    }

    private static void help(Person citizen) {
        citizen.page().selectOption("#wilaya", "OM-DA-01");
        citizen.find("[name=helpWanted]").first().check();
        citizen.going(() -> citizen.page().dblclick("#begin"));
    }

    private void identify(Person citizen, String phone) throws SQLException {
        citizen.open(IDENTITY);
        fillIn(citizen, expiry(), phone);
        citizen.clickAndGo("#send");
        citizen.page().fill("#code", code());
        citizen.clickAndGo("#prove");
    }

    private void fillIn(Person citizen, String expiresOn, String phone) {
        citizen.page().fill("#civilNumber", civilNumber);
        citizen.page().fill("#cardExpiresOn", expiresOn);
        citizen.page().fill("#mobile", phone);
    }

    private static String expiry() {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now().plusYears(3));
    }

    private static String number(Person citizen) {
        var found = NUMBER.matcher(citizen.find("main").innerText());
        assertThat(found.find()).isTrue();
        return CaseNumber.parse(found.group()).toString();
    }

    /** The last code that went out, as the phone shows it. */
    private static String code() throws SQLException {
        return asked(
                "select substring(text from '[0-9]{6}') from sijill.message where secret order by created_at desc, id desc limit 1",
                "");
    }

    private static String status(String number) throws SQLException {
        return asked("select status from sijill.application where number = ?", number);
    }

    private static String asked(String sql, String value) throws SQLException {
        try (var connection = SERVER.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            if (!value.isEmpty()) {
                query.setString(1, value);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
