package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.quality.ReviewPoint;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** A supervisor distributes work, goes on leave and lets a clerk stand in, and decides simple cases together. */
@OnTheOneServer
class SupervisorBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String INBOX = "/staff/worklist/inbox";
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
    void workIsGivenToAColleagueWhoSeesWhoGaveIt(Language language) throws SQLException {
        var look = new Look("supervisor-inbox");
        try (var clerk = browser.person(language).logIn("clerk");
                var other = browser.person(language).logIn("supervisor3");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var number = inVillage("supervised " + language).isChecked(clerk);
            supervisor.open(INBOX + "?who=office");
            supervisor.page().selectOption("#filter-village", "supervised " + language);
            supervisor.clickAndGo(".filters button[type=submit]");
            assertThat(supervisor.find("[data-row]")).hasCount(1);
            supervisor.press("j");
            assertThat(supervisor.find("[data-opens-row]")).isFocused();
            supervisor.press("x");
            assertThat(supervisor.find("[data-selected]")).hasText("1");
            assertThat(supervisor.find(".load-strip li").first()).isVisible();
            look.at(supervisor, "selected");

            supervisor.clickAndGo("#reassign");
            assertThat(supervisor.find("main")).containsText(number);
            look.at(supervisor, "colleague");
            supervisor.page().selectOption("#taker", account("supervisor3"));
            supervisor.clickAndGo("#give");
            assertThat(supervisor.find(".notice.ok")).isVisible();

            other.open(INBOX + "?who=mine&village=supervised " + language);
            assertThat(other.find("[data-row]")).hasCount(1);
            assertThat(other.find("[data-row] .sub").last()).containsText(nameOf("supervisor", language));
            assertThat(other.find("[data-row] .chip.danger")).hasText(language == Language.AR ? "عاجل" : "Urgent");
            isMarkedAsLate(number);
            other.page().reload();
            assertThat(other.find("[data-row] .chip.danger"))
                    .hasText(
                            language == Language.AR
                                    ? new String[] {"بحاجة إلى انتباهكم", "عاجل"}
                                    : new String[] {"Needs your attention", "Urgent"});
            look.at(other, "needs-attention");
        }
    }

    /** As the process leaves it once the limit of its step is over. */
    private static void isMarkedAsLate(String number) throws SQLException {
        SERVER.text(
                "update sijill.work_item set escalated = true where case_number = ? and closed_at is null returning step",
                number);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilterIsKeptUnderAName(Language language) throws SQLException {
        var name = "mine " + language + " " + System.nanoTime();
        try (var supervisor = browser.person(language).logIn("supervisor3")) {
            supervisor.open(INBOX + "?late=1&who=office");
            supervisor.page().click(".saved summary");
            supervisor.page().fill("#filterName", name);
            supervisor.find("#filterFirst").check();
            supervisor.clickAndGo("#keepFilter");
            assertThat(supervisor.find(".notice.ok")).isVisible();
            supervisor.open(INBOX);
            assertThat(supervisor.page()).hasURL(Pattern.compile(".*late=1&who=office"));
            supervisor.page().click(".saved summary");
            assertThat(supervisor.find(".saved .list")).containsText(name);
            supervisor.clickAndGo(".saved li:has-text(\"" + name + "\") button[type=submit]");
            supervisor.open(INBOX);
            assertThat(supervisor.page()).hasURL(Pattern.compile(".*/inbox"));

            supervisor.page().click("summary:has(+ .list #columns)");
            supervisor.find("#column-age").uncheck();
            supervisor.clickAndGo("#showColumns");
            assertThat(supervisor.page()).hasURL(Pattern.compile(".*hide=age.*"));
            supervisor.open("/staff/load");
            assertThat(supervisor.find(".chart")).hasCount(2);
            new Look("supervisor-load").at(supervisor, "load");
            new ShownLoad(SERVER, supervisor).isWhatThereIs();
        }
    }

    /** Red without the delegation in the session's actor, or if the delegator's decision overtook the delegate's unseen. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDelegateDecidesAndWhoeverComesSecondIsTold(Language language) throws SQLException {
        var look = new Look("delegation");
        try (var clerk = browser.person(language).logIn("clerk");
                var delegate = browser.person(language).logIn("clerk3");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var number = inVillage("delegated " + language).isChecked(clerk);
            delegate.open(APPLICATION + number);
            assertThat(delegate.find("#approve")).hasCount(0);

            supervisor.open("/staff/office/delegations");
            supervisor.clickAndGo("#save");
            assertThat(supervisor.find("#errors")).isFocused();
            var today = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now(MovableClock.ZONE));
            supervisor.page().selectOption("#delegate", account("clerk3"));
            supervisor.page().fill("#from", today);
            supervisor.page().fill("#to", today);
            supervisor.page().fill("#reason", language == Language.AR ? "إجازة سنوية" : "annual leave");
            supervisor.clickAndGo("#save");
            assertThat(supervisor.find(".notice.ok")).isVisible();
            look.at(supervisor, "given");
            supervisor.open("/staff/load");
            assertThat(supervisor.find("tr:has-text('" + nameOf("supervisor", language) + "') .away"))
                    .containsText(nameOf("clerk3", language));
            supervisor.open(INBOX);
            assertThat(supervisor.find(".load-strip .away")).hasCount(1);
            look.at(supervisor, "away");
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("#approve")).isVisible();

            delegate.open(INBOX + "?village=delegated " + language);
            assertThat(delegate.find(".instead")).containsText(nameOf("supervisor", language));
            look.at(delegate, "instead-of");
            delegate.open(APPLICATION + number);
            delegate.clickAndGo("#approve");
            supervisor.clickAndGo("#approve");
            assertThat(supervisor.find("#errors")).isVisible();
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("section[aria-labelledby=happened-title]"))
                    .containsText(nameOf("supervisor", language));
            assertThat(SERVER.text(
                            "select count(*)::text from sijill.work_item where case_number = ?"
                                    + " and step = 'DecideApplication' and on_behalf_of is not null",
                            number))
                    .isEqualTo("1");
            assertThat(SERVER.text(
                            "select count(*)::text from sijill.audit_event where action = 'worklist.standIn'"
                                    + " and subject_id = (select id::text from sijill.delegation where ended_at is null"
                                    + " and reason like ? order by given_at desc limit 1)",
                            "%"))
                    .isEqualTo("1");

            supervisor.open("/staff/office/delegations");
            supervisor.clickAndGo("tbody button[type=submit]");
            assertThat(supervisor.find(".notice.ok")).isVisible();
            delegate.open(INBOX);
            assertThat(delegate.find(".instead")).hasCount(0);
        }
    }

    /** OpenSPP2 3.1.10 (a green "applied" with nothing written), 2.0.10 (a double click made two jobs): known-failures.md 10, 13. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void simpleCasesAreApprovedTogetherAndWhatChangedMeanwhileIsNot(Language language) throws SQLException {
        var look = new Look("bulk");
        var village = "together " + language;
        try (var clerk = browser.person(language).logIn("clerk");
                var supervisor = browser.person(language).logIn("supervisor")) {
            var numbers = List.of(simple(clerk, village), simple(clerk, village), simple(clerk, village));
            var withoutPapers = inVillage(village).isChecked(clerk);
            supervisor.open(INBOX + "?village=" + village);
            assertThat(supervisor.find("[data-row]")).hasCount(4);
            supervisor.clickAndGo("#decide");
            assertThat(supervisor.find("#errors")).isVisible();
            supervisor.find("[name=chosen]").all().forEach(box -> box.check());
            supervisor.clickAndGo("#decide");
            assertThat(supervisor.find(".many li")).hasCount(3);
            assertThat(supervisor.find("section:not(.lead) .rows li")).containsText(withoutPapers);
            look.at(supervisor, "reasons");
            supervisor.page().fill("#reason-" + numbers.get(0), "short");
            supervisor.clickAndGo("#approve");
            assertThat(supervisor.find("#errors")).isVisible();
            var reason = "A family of the flood, complete " + language;
            supervisor.page().fill("#reason-" + numbers.get(0), reason);
            // a colleague is quicker with the last one
            try (var colleague = browser.person(language).logIn("supervisor3")) {
                colleague.open(APPLICATION + numbers.get(2));
                colleague.clickAndGo("#approve");
            }
            supervisor.going(() -> supervisor
                    .page()
                    .evaluate("() => { const b = document.getElementById('approve');" + " b.click(); b.click(); }"));
            supervisor
                    .page()
                    .waitForCondition(() -> supervisor.find("[data-refreshes]").count() == 0);
            assertThat(supervisor.find(".notice.ok + section li")).hasCount(2);
            assertThat(supervisor.find(".notice.warn + section li")).hasCount(1);
            assertThat(supervisor.find(".notice.warn + section li")).containsText(numbers.get(2));
            look.at(supervisor, "result");
            assertThat(SERVER.text("select approval_reason from sijill.application where number = ?", numbers.get(0)))
                    .isEqualTo(reason);
            for (var number : numbers) {
                assertThat(SERVER.text(
                                "select count(*)::text from sijill.audit_event e join sijill.application a"
                                        + " on a.id::text = e.subject_id where e.action = 'registration.approve'"
                                        + " and e.outcome = 'DONE' and a.number = ?",
                                number))
                        .as(number)
                        .isEqualTo("1");
            }
        }
    }

    /** Red if whoever decided it could review it, if a fault could be noted without a word, or without {@code *.csv} in {@code web.xml}. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aDrawnApplicationIsReviewedByAColleague(Language language) throws SQLException {
        var look = new Look("quality");
        try (var clerk = browser.person(language).logIn("clerk");
                var supervisor = browser.person(language).logIn("supervisor");
                var colleague = browser.person(language).logIn("supervisor3")) {
            var number = inVillage("drawn " + language).isChecked(clerk);
            supervisor.open(APPLICATION + number);
            supervisor.clickAndGo("#approve");
            draw(number);
            supervisor.open("/staff/quality/review?number=" + number);
            assertThat(supervisor.find("main .notice.info")).isVisible();
            assertThat(supervisor.find("#record")).hasCount(0);

            colleague.open("/staff/quality/reviews");
            look.at(colleague, "list");
            colleague.clickAndGo("tbody a.number[href$='number=" + number + "']");
            look.at(colleague, "points");
            colleague.clickAndGo("#record");
            assertThat(colleague.find("#errors")).isFocused();
            for (var point : ReviewPoint.values()) {
                colleague
                        .find("[name=" + point + "][value=" + (point == ReviewPoint.REASON_CLEAR ? "NO" : "YES") + "]")
                        .check();
            }
            colleague.clickAndGo("#record");
            assertThat(colleague.find("#REASON_CLEAR-note-notes .error")).isVisible();
            look.at(colleague, "note-missing");
            colleague
                    .page()
                    .fill(
                            "#REASON_CLEAR-note",
                            language == Language.AR
                                    ? "لا يذكر السبب المستند الناقص."
                                    : "The reason does not name the paper that is missing.");
            colleague.clickAndGo("#record");
            look.at(colleague, "faulty");
            colleague
                    .page()
                    .fill(
                            "#doneAbout",
                            language == Language.AR
                                    ? "اتُّصل بمقدم الطلب وشُرح له السبب."
                                    : "The applicant was called and told the reason.");
            colleague.clickAndGo("#close");
            assertThat(colleague.find(".notice.ok")).isVisible();
            look.at(colleague, "closed");
            assertThat(SERVER.text("select state from sijill.quality_review where application_number = ?", number))
                    .isEqualTo("CLOSED");
            assertThat(colleague
                            .page()
                            .request()
                            .get("/staff/quality.csv?month="
                                    + SERVER.text("select to_char(max(month), 'YYYY-MM') from sijill.quality_draw"))
                            .text())
                    .contains(number);
            assertThat(colleague
                            .page()
                            .request()
                            .get("/staff/quality.csv?month=x")
                            .status())
                    .isEqualTo(404);
            assertThat(clerk.page()
                            .request()
                            .get("/staff/quality.csv?month=2026-10")
                            .status())
                    .isEqualTo(404);
            assertThat(clerk.page().request().get("/staff/load.csv").status()).isEqualTo(404);
        }
    }

    /** As the draw leaves it, which takes what was decided last month. */
    private static void draw(String number) throws SQLException {
        SERVER.text(
                "insert into sijill.quality_review (id, application_id, application_number, office_code,"
                        + " confidentiality_level, month, decided_at, out_of, state, version) select gen_random_uuid(), id,"
                        + " number, office_code, confidentiality_level, (select max(month) from sijill.quality_draw),"
                        + " decided_at, 1, 'DRAWN', 1 from sijill.application where number = ? returning state",
                number);
    }

    /** Red if a text could be set that the page has not shown in both languages. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theAdministratorPreviewsTheWordsOfAMessageBeforeTheyTakeEffect(Language language) {
        var look = new Look("templates");
        try (var admin = browser.person(language).logIn("admin")) {
            admin.open("/staff/notification/templates");
            look.at(admin, "list");
            admin.clickAndGo("a[href$='name=a.withdrawn']");
            assertThat(admin.find("#takeEffect")).hasCount(0);
            admin.page().fill("#en", "Your application is withdrawn: {address} {sum}");
            admin.clickAndGo("#preview");
            assertThat(admin.find("#errors")).isFocused();
            assertThat(admin.find("#en-notes .error")).containsText("{sum}");
            assertThat(admin.find("#en")).hasValue("Your application is withdrawn: {address} {sum}");
            admin.page().fill("#en", "Your application {number} is withdrawn, as you wished: {address}");
            admin.clickAndGo("#preview");
            assertThat(admin.find(".sms").last()).containsText("A-26-004217-4 is withdrawn, as you wished");
            look.at(admin, "previewed");
            var far = LocalDate.now(MovableClock.ZONE).plusYears(language == Language.AR ? 2 : 3);
            admin.page().fill("#day", DateTimeFormatter.ofPattern("dd/MM/uuuu").format(far));
            admin.clickAndGo("#takeEffect");
            assertThat(admin.find(".notice.ok")).isVisible();
            assertThat(admin.find("#takeEffect")).hasCount(0);
            assertThat(admin.find("section[aria-labelledby=versions-title] li").first())
                    .containsText("as you wished");
        }
    }

    private static Declared inVillage(String village) {
        return Declared.family(SERVER).with("home.village", village);
    }

    private static String simple(Person clerk, String village) {
        var number = inVillage(village).with("home.tenure", "OWNED").files(clerk);
        Declared.handsIn(clerk, "IDENTITY_CARD");
        Declared.handsIn(clerk, "PROOF_OF_NEED");
        clerk.clickAndGo("#confirm");
        return number;
    }

    private static String account(String userName) throws SQLException {
        return SERVER.text("select id::text from sijill.account where user_name = ?", userName);
    }

    private static String nameOf(String userName, Language language) throws SQLException {
        return SERVER.text(
                "select " + (language == Language.AR ? "name_ar" : "name_en")
                        + " from sijill.account where user_name = ?",
                userName);
    }
}
