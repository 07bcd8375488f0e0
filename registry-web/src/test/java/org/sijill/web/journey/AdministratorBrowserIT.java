package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** The administrator's work: accounts, offices, holidays, and what he looks at; and the auditor's, who reads the log. */
@OnTheOneServer
class AdministratorBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String ACCOUNTS = "/staff/office/accounts";
    private static final String HOLIDAYS = "/staff/calendar/holidays";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

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
    void anAccountIsMadeUsedAndDisabled(Language language) {
        var look = new Look("account");
        var colleague = new NewColleague("said." + language.code(), "clerk", "researcher");
        try (var admin = browser.person(language).logIn("admin");
                var himself = browser.person(language)) {
            admin.open(ACCOUNTS);
            look.at(admin, "accounts");
            admin.clickAndGo("a[href='/staff/office/new-account']");
            look.at(admin, "new");
            colleague.describe(admin, "9said");
            admin.clickAndGo("#create");
            assertThat(admin.find("#errors")).isFocused();
            colleague.giveRoles(admin);
            admin.clickAndGo("#create");
            assertThat(admin.find("#userName")).hasAttribute("aria-invalid", "true");
            assertThat(admin.find("#userName-notes .error")).isVisible();
            assertThat(admin.find("#userName")).hasValue("9said");
            assertThat(admin.find("#civilNumber")).hasValue(colleague.civilNumber());
            assertThat(admin.find("#office")).hasValue("OM-DA-01");
            assertThat(admin.find("[name=roles]:checked")).hasCount(2);
            look.at(admin, "new-wrong");
            admin.page().fill("#userName", colleague.userName());
            admin.clickAndGo("#create");
            assertThat(admin.find(".notice.ok")).containsText(colleague.userName());
            var first = NewColleague.firstPassword(admin);
            look.at(admin, "first-password");
            admin.page().reload();
            assertThat(admin.find(".once")).hasCount(0);

            colleague.comes(himself, first);
            himself.open("/staff/worklist/inbox");
            assertThat(himself.page()).hasURL(Pattern.compile(".*/staff/password"));
            look.at(himself, "must-change");
            himself.page().fill("#old", first);
            himself.page().fill("#new", "short");
            himself.page().fill("#again", "short");
            himself.clickAndGo("#change");
            assertThat(himself.find("#new-notes .error")).isVisible();
            look.at(himself, "password-too-short");
            colleague.choosesAPassword(himself, first);
            assertThat(himself.page()).hasURL(Pattern.compile(".*/staff/worklist/inbox.*"));
            assertThat(himself.find(".notice.ok")).isVisible();
            look.at(himself, "works");

            admin.page().reload();
            admin.page().selectOption("#area", "GOVERNORATE");
            admin.find("[name=roles][value=researcher]").uncheck();
            admin.find("[name=roles][value=supervisor]").check();
            admin.clickAndGo("#assign");
            assertThat(admin.find(".notice.ok")).isVisible();
            assertThat(admin.find("[name=roles][value=supervisor]")).isChecked();
            look.at(admin, "role-given");
            himself.open("/staff/worklist/inbox");
            assertThat(himself.page()).hasURL(Pattern.compile(".*/staff/login.*"));

            admin.page().click("[data-opens=disabling-question]");
            assertThat(admin.find("#disabling-question")).isVisible();
            look.at(admin, "disable-question");
            admin.clickAndGo("#disable");
            look.at(admin, "disabled");
            himself.tryToLogIn(colleague.userName(), NewColleague.OWN_PASSWORD);
            assertThat(himself.page()).hasURL(Pattern.compile(".*/staff/login.*"));
            assertThat(himself.find("[role=alert]")).isVisible();
            look.at(himself, "log-in-disabled");

            admin.open(ACCOUNTS);
            admin.page().selectOption("#filter-state", "DISABLED");
            admin.clickAndGo(".filters button");
            assertThat(admin.page()).hasURL(Pattern.compile(".*state=DISABLED.*"));
            assertThat(admin.find("tbody")).containsText(colleague.userName());
            assertThat(admin.find("tbody")).not().containsText("clerk3");
            admin.page().fill("#text", "nobody of this name");
            admin.clickAndGo("#seek");
            assertThat(admin.find(".empty")).isVisible();
            look.at(admin, "accounts-none");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHolidayIsSeenBeforeItIsSavedAndTakenBack(Language language) throws SQLException {
        var look = new Look("holiday");
        var name = language == Language.AR ? "إجازة العرض" : "Holiday of the demo";
        try (var clerk = browser.person(language).logIn("clerk");
                var admin = browser.person(language).logIn("admin")) {
            var number = Counter.file(clerk);
            var day = TYPED.format(checkIsDueOn(number));
            admin.open(HOLIDAYS);
            admin.page().fill("#nameAr", "إجازة العرض");
            admin.page().fill("#nameEn", "Holiday of the demo");
            admin.page().fill("#from", day);
            admin.page().fill("#to", day);
            admin.clickAndGo("#preview");
            assertThat(admin.find("#announcement-notes .error")).isVisible();
            assertThat(admin.find("#from")).hasValue(day);
            look.at(admin, "wrong");
            admin.page()
                    .fill(
                            "#announcement",
                            language == Language.AR ? "إعلان 18/2026، 22 نوفمبر 2026" : "18/2026, 22 November 2026");
            admin.clickAndGo("#preview");
            assertThat(admin.find("section[aria-labelledby=moves-title] tbody tr"))
                    .not()
                    .hasCount(0);
            assertThat(admin.find("section[aria-labelledby=registered-title]"))
                    .not()
                    .containsText(name);
            look.at(admin, "preview");
            admin.clickAndGo("#save");
            assertThat(admin.find("section[aria-labelledby=registered-title]")).containsText(name);
            assertThat(checkIsDueOn(number)).isAfter(LocalDate.parse(day, TYPED));
            look.at(admin, "saved");
            admin.page().click("[data-opens=undoing-question]");
            assertThat(admin.find("#undoing-question")).isVisible();
            look.at(admin, "undo-question");
            admin.clickAndGo("#undo");
            assertThat(admin.find("section[aria-labelledby=registered-title]"))
                    .not()
                    .containsText(name);
            assertThat(checkIsDueOn(number)).isEqualTo(LocalDate.parse(day, TYPED));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOtherPlacesOfAnAdministratorAreWhole(Language language) {
        var look = new Look("places");
        try (var clerk = browser.person(language).logIn("clerk");
                var admin = browser.person(language).logIn("admin")) {
            admin.open("/staff/office/offices?code=OM-DA-01");
            look.at(admin, "offices");
            admin.page().fill("#centreCode", "c/1");
            admin.page().fill("#centreAr", "مركز بركة الموز");
            admin.page().fill("#centreEn", "Centre of Birkat Al Mouz");
            admin.clickAndGo("#openCentre");
            assertThat(admin.find("#centreCode-notes .error")).isVisible();
            assertThat(admin.find("#centreEn")).hasValue("Centre of Birkat Al Mouz");
            look.at(admin, "offices-wrong");
            admin.open("/staff/office/roles");
            look.at(admin, "roles");
            var number = Counter.file(clerk);
            admin.open("/staff/notification/outbox");
            // who applies on a phone meanwhile is written to, too
            assertThat(admin.find("tbody")).containsText(number);
            look.at(admin, "outbox");
            admin.open("/staff/operations/clock");
            admin.page().fill("#days", "1.5");
            admin.clickAndGo("#forward");
            assertThat(admin.find("#days-notes .error")).isVisible();
            assertThat(admin.find("#days")).hasValue("1.5");
            look.at(admin, "clock-wrong");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAuditorFindsWhatWasRefused(Language language) {
        var look = new Look("audit");
        try (var clerk = browser.person(language).logIn("clerk");
                var stranger = browser.person(language).logIn("clerk2");
                var auditor = browser.person(language).logIn("auditor")) {
            var number = Counter.file(clerk);
            stranger.open("/staff/registration/application?number=" + number);
            assertThat(auditor.find(".notice.ok")).isVisible();
            look.at(auditor, "log");
            auditor.page().selectOption("#filter-outcome", "REFUSED");
            auditor.clickAndGo(".filters button");
            assertThat(auditor.page()).hasURL(Pattern.compile(".*outcome=REFUSED.*"));
            assertThat(auditor.find("tbody tr").first()).containsText("clerk2");
            assertThat(auditor.find("tbody tr:not(.odd)")).hasCount(0);
            look.at(auditor, "refused");
            auditor.page().click("details.asking summary");
            auditor.page().fill("#subject", number);
            auditor.clickAndGo("#ask");
            assertThat(auditor.page().url()).doesNotContain(number);
            assertThat(auditor.find("tbody tr")).hasCount(1);
            assertThat(auditor.find("tbody")).containsText(number);
            look.at(auditor, "of-one-file");
            auditor.open("/staff/registration/application?number=" + number);
            assertThat(auditor.find("h1")).containsText(number);
            assertThat(auditor.find("a[href='/staff/worklist/inbox']")).hasCount(0);
        }
    }

    /** @return the day on which the clerk's check of an application falls due, as it stands in the database */
    private static LocalDate checkIsDueOn(String number) throws SQLException {
        try (var connection = SERVER.database().connectAsOwner();
                var query = connection.prepareStatement(
                        "select due_at from sijill.deadline where case_number = ? and name = 'CheckApplicationDue'")) {
            query.setString(1, number);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(MovableClock.ZONE)
                        .toLocalDate();
            }
        }
    }
}
