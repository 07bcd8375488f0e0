package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.web.access.BesideOthers;
import org.sijill.web.access.TestServer;

/** A family confirms its data on a phone with one tap; another says that something changed, and its branch asks. */
@BesideOthers
class ConfirmBrowserIT {

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
    void aFamilyConfirmsWithOneTapAndAnotherTellsItsBranchWhatChanged(Language language) throws Exception {
        var look = new Look("confirm");
        var tribe = language == Language.AR ? "الحضرمي" : "السيابي";
        var family = asked(tribe);
        var other = asked(tribe);
        try (var phone = browser.person(language)) {
            phone.screen().setViewportSize(360, 740);
            phone.open("/confirm?lang=" + language.code());
            look.at(phone, "number");
            // whom the registry does not know is told the same
            phone.page()
                    .fill(
                            "#number",
                            CaseNumber.ofGovernorate('H', "DA", 999_998).toString());
            phone.clickAndGo("#send");
            var said = phone.find(".lede").textContent();
            phone.open("/confirm").page().fill("#number", "H-DA-1");
            phone.clickAndGo("#send");
            assertThat(phone.find(".errors")).isVisible();
            phone.page().fill("#number", family.number());
            phone.clickAndGo("#send");
            assertThat(phone.find(".lede")).hasText(said);
            look.at(phone, "code");
            phone.page().fill("#code", code(family));
            phone.clickAndGo("#prove");
            assertThat(phone.page().url()).doesNotContain(family.number(), family.civil(), "=");
            assertThat(phone.find("main")).containsText(family.child());
            look.at(phone, "question");

            phone.clickAndGo("#confirm");
            assertThat(phone.find(".until")).isVisible();
            look.at(phone, "confirmed");
            assertThat(phone.find("#confirm")).hasCount(0);
            assertThat(certifications(family)).isEqualTo("2");
            assertThat(SERVER.text(
                            "select way from sijill.certification where household_number = ? and ended_at is null",
                            family.number()))
                    .isEqualTo("PHONE");

            phone.open("/confirm").page().fill("#number", other.civil());
            phone.clickAndGo("#send");
            phone.page().fill("#code", code(other));
            phone.clickAndGo("#prove");
            phone.find("summary").click();
            phone.page().fill("#words", language == Language.AR ? "انتقلنا إلى بيت آخر" : "We moved");
            look.at(phone, "something");
            phone.clickAndGo("#report");
            assertThat(phone.find("#confirm")).hasCount(0);
            look.at(phone, "reported");
        }
        theBranchAsks(language, look, family, other);
    }

    private static void theBranchAsks(Language language, Look look, Families.Entered family, Families.Entered other)
            throws SQLException {
        try (var clerk = browser.person(language).logIn("clerk")) {
            clerk.open("/staff/recertification/families?stage=REPORTED");
            assertThat(clerk.find("main")).containsText(other.number());
            assertThat(clerk.find("main")).not().containsText(family.number());
            look.at(clerk, "families");
            clerk.open("/staff/worklist/inbox?step=CheckChanges");
            look.at(clerk, "inbox");
            clerk.clickAndGo("a.number[href$='" + other.number() + "']");
            assertThat(clerk.find("#reported")).isVisible();
            look.at(clerk, "changed");
            clerk.clickAndGo("#noted");
            assertThat(clerk.find(".errors")).isVisible();
            clerk.page().fill("#note", "بيت بالإيجار في بركة الموز");
            clerk.clickAndGo("#noted");
            assertThat(clerk.find("#reported")).hasCount(0);
            look.at(clerk, "recorded");
            assertThat(certifications(other)).isEqualTo("2");
        }
    }

    /** A visitor at the counter, whose family is overdue. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void anOverdueFamilyIsConfirmedAtTheCounter(Language language) throws Exception {
        var family = asked("الغافري");
        run(
                "update sijill.household_facts f set state = 'STALE' from sijill.household h where h.id = f.household_id"
                        + " and h.number = ?",
                family);
        run(
                "update sijill.certification set stage = 'STALE', next_on = next_on - 61 where household_number = ?"
                        + " and ended_at is null",
                family);
        try (var clerk = browser.person(language).logIn("clerk")) {
            clerk.open("/staff/household/family?number=" + family.number());
            new Look("confirm").at(clerk, "overdue");
            clerk.clickAndGo("#confirm");
            assertThat(clerk.find("#confirm")).hasCount(0);
            assertThat(certifications(family)).isEqualTo("2");
        }
    }

    /** @return a family of before, whose notice went out today */
    private static Families.Entered asked(String tribe) throws SQLException, IOException, InterruptedException {
        var family = new Families(SERVER.database()).enter(NIZWA, 1, tribe);
        run(
                """
                insert into sijill.certification (id, household_id, household_number, office_code, confidentiality_level,
                  certified_on, way, certified_by, next_on, language, stage, version)
                select gen_random_uuid(), id, number, office_code, confidentiality_level, current_date - 305, 'ASSIGNED', id,
                  current_date + 60, 'AR', 'CERTIFIED', 0
                from sijill.household where number = ?
                """,
                family);
        SERVER.ask(family.number());
        return family;
    }

    private static void run(String sql, Families.Entered family) throws SQLException {
        try (var connection = SERVER.database().connectAsOwner();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, family.number());
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static String certifications(Families.Entered family) throws SQLException {
        return SERVER.text(
                "select count(*)::text from sijill.certification where household_number = ?", family.number());
    }

    private static String code(Families.Entered family) throws SQLException {
        return SERVER.text(
                "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient like ?"
                        + " order by created_at desc, id desc limit 1",
                "%" + family.mobile());
    }
}
