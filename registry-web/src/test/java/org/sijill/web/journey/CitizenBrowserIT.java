package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.web.access.BesideOthers;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Family;

/** What a citizen does on a phone, without an account. */
@BesideOthers
class CitizenBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String IDENTITY = "/apply/identity";
    private static final Pattern NUMBER = Pattern.compile("A-\\d{2}-\\d{6}-\\d");

    /** Of everything that there is of a draft. */
    private static final String OFFICES =
            """
            select string_agg(distinct k.office_code, ',') from sijill.application a join (
              select case_id, office_code from sijill.document where removed_at is null
              union all select case_id, office_code from sijill.work_item
              union all select case_id, office_code from sijill.workflow_instance
              union all select case_id, office_code from sijill.deadline
            ) k on k.case_id = a.id where a.number = ?""";

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
            look.at(citizen, "person");
            var number = aboutHimself(citizen, look);
            aboutHisFamily(citizen, look);
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
            aboutHisIncome(citizen, look);
            hisPapers(citizen, look, number);
            citizen.clickAndGo("#go-on");
            assertThat(citizen.find("main")).containsText("90.000");
            assertThat(citizen.find("main")).containsText("325.500");
            assertThat(citizen.find(".notice.warn")).hasCount(0);
            look.at(citizen, "review");
            movesAway(citizen, look, number);
            assertThat(number(citizen)).isEqualTo(number);
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
            assertThat(clerk.find(".papers li")).hasCount(1);
            look.at(clerk, "for-the-clerk");
            var picture =
                    clerk.page().request().get(clerk.find(".papers a").first().getAttribute("href"));
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.headers().get("content-type")).startsWith("image/jpeg");
            try (var elsewhere = browser.person(language).logIn("clerk2")) {
                var asked = clerk.find(".papers a").first().getAttribute("href");
                assertThat(elsewhere.page().request().get(asked).status()).isEqualTo(404);
                assertThat(elsewhere
                                .page()
                                .request()
                                .get("/staff/registration/letter?number=" + number)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    /** All that there is of it goes to the office of the wilaya that he names now; then he says that he stays. */
    private static void movesAway(Person citizen, Look look, String number) throws SQLException {
        citizen.clickAndGo("a[href='/apply/wishes']");
        look.at(citizen, "wishes");
        citizen.find("[name=helpWanted]").nth(1).check();
        citizen.page().selectOption("#wilaya", "OM-MA-01");
        citizen.clickAndGo("#change");
        assertThat(asked(OFFICES, number)).isEqualTo("OM-MA-01");
        assertThat(asked("select office_code || ' ' || help_wanted from sijill.application where number = ?", number))
                .isEqualTo("OM-MA-01 EMERGENCY_AID,AID_IN_KIND");
        citizen.clickAndGo("a[href='/apply/wishes']");
        citizen.page().selectOption("#wilaya", "OM-DA-01");
        citizen.find("[name=helpWanted]").nth(1).uncheck();
        citizen.clickAndGo("#change");
        assertThat(asked(OFFICES, number)).isEqualTo("OM-DA-01");
    }

    /** @return the number of the application, which it has from here on */
    private String aboutHimself(Person citizen, Look look) throws SQLException {
        var number = asked("select number from sijill.application where civil_number = ?", civilNumber);
        citizen.clickAndGo("#answer");
        assertThat(citizen.find("#errors li")).not().hasCount(0);
        assertThat(citizen.find("label[for=father] .optional")).hasCount(0);
        assertThat(citizen.find("label[for=tribe] .optional")).hasCount(0);
        assertThat(citizen.find("#tribe-notes .hint")).isVisible();
        look.at(citizen, "person-empty");
        fillIn(citizen, "HEAD", "MALE", "راشد", "راشد بن سالم بن حمد العبري", "9/3/2084");
        citizen.page().selectOption("#workStatus", "RETIRED");
        citizen.clickAndGo("#answer");
        assertThat(citizen.find("#bornOn-notes .error")).isVisible();
        assertThat(citizen.find("#fullArabic")).hasValue("راشد بن سالم بن حمد العبري");
        citizen.page().fill("#bornOn", "٩/٣/١٩٧٤");
        citizen.clickAndGo("#answer");
        return number;
    }

    private static void fillIn(Person citizen, String role, String sex, String given, String full, String bornOn) {
        citizen.page().selectOption("#role", role);
        citizen.page().fill("#fullArabic", full);
        citizen.page().fill("#given", given);
        citizen.page().fill("#father", "سالم");
        citizen.page().fill("#tribe", "العبري");
        citizen.page().selectOption("#idKind", "OMANI_ID");
        citizen.page().selectOption("#sex", sex);
        citizen.page().fill("#bornOn", bornOn);
        citizen.page().selectOption("#maritalStatus", "MARRIED");
    }

    private void aboutHisFamily(Person citizen, Look look) {
        look.at(citizen, "family-alone");
        citizen.clickAndGo("#add");
        fillIn(citizen, "SPOUSE", "FEMALE", "موزة", "موزة بنت ناصر بن سعيد الهنائية", "1981");
        citizen.page().selectOption("#workStatus", "HOMEMAKER");
        citizen.page().fill("#grandfather", "Ali 3");
        citizen.page().fill("#tribe", "");
        citizen.clickAndGo("#answer");
        assertThat(citizen.find("#memberNumber-notes .error")).isVisible();
        assertThat(citizen.find("label[for=memberNumber] .optional")).hasCount(0);
        assertThat(citizen.find("#grandfather-notes .error")).isVisible();
        assertThat(citizen.find("#tribe-notes .error")).isVisible();
        assertThat(citizen.find("#errors li")).hasCount(3);
        look.at(citizen, "person-wrong");
        citizen.page().fill("#grandfather", "Ali");
        citizen.page().fill("#tribe", "العبري");
        citizen.page().fill("#memberNumber", "6" + civilNumber.substring(1));
        citizen.clickAndGo("#answer");
        assertThat(citizen.find(".cards li")).hasCount(2);
        assertThat(citizen.find(".cards li").nth(1)).containsText("1981");
        assertThat(citizen.find(".cards li").nth(1)).not().containsText(Pattern.compile("01|January|يناير"));
        citizen.clickAndGo("#add");
        citizen.page().fill("#given", "زائد");
        assertThat(citizen.find(".kept")).not().isEmpty();
        citizen.open("/apply/review");
        assertThat(citizen.find("#family-wrong .notice.warn")).hasCount(1);
        look.at(citizen, "review-unfinished");
        var warned = citizen.find("#family-wrong .notice.warn").innerText();
        citizen.clickAndGo("main a[href='/apply/family']");
        assertThat(citizen.find(".notice.warn")).hasText(warned.strip());
        assertThat(citizen.find(".cards li")).hasCount(3);
        assertThat(citizen.find("#go-on")).hasCount(0);
        look.at(citizen, "family-unfinished");
        citizen.clickAndGo(".cards li:nth-child(3) a");
        citizen.page().click("details.more summary");
        look.at(citizen, "person-taken-out");
        citizen.clickAndGo("#remove");
        assertThat(citizen.find(".cards li")).hasCount(2);
        look.at(citizen, "family");
        citizen.clickAndGo("#go-on");
    }

    private static void aboutHisIncome(Person citizen, Look look) {
        citizen.clickAndGo("#goOn");
        assertThat(citizen.find("#none-notes .error")).isVisible();
        look.at(citizen, "incomes-unsaid");
        citizen.clickAndGo("#add");
        citizen.page().selectOption("#receiver", "self");
        citizen.page().selectOption("#incomeKind", "PENSION_SHARE");
        citizen.page().fill("#amount", "كثير");
        citizen.page().selectOption("#period", "MONTH");
        citizen.clickAndGo("#answer");
        assertThat(citizen.find("#amount-notes .error")).isVisible();
        look.at(citizen, "income-wrong");
        citizen.page().fill("#amount", "٣٢٥٫٥");
        citizen.clickAndGo("#answer");
        look.at(citizen, "incomes");
        citizen.clickAndGo("#goOn");
    }

    /** A photo of twelve megapixels leaves the phone as a small one. */
    private static void hisPapers(Person citizen, Look look, String number) throws SQLException {
        look.at(citizen, "documents");
        var card = citizen.find("#IDENTITY_CARD input[type=file]");
        citizen.going(() -> card.setInputFiles(
                new FilePayload("virus.pdf", "application/pdf", "MZ".repeat(90).getBytes())));
        assertThat(citizen.find("#IDENTITY_CARD .notice.danger")).isVisible();
        look.at(citizen, "documents-wrong");
        card.setInputFiles(new FilePayload("film.pdf", "application/pdf", new byte[11 << 20]));
        assertThat(citizen.find("#IDENTITY_CARD .said.error")).isVisible();
        assertThat(citizen.find("#IDENTITY_CARD .notice.danger")).hasCount(0);
        var photo = Photo.large();
        citizen.going(() -> card.setInputFiles(new FilePayload("بطاقتي <b>.jpg", "image/jpeg", photo)));
        assertThat(citizen.find("#IDENTITY_CARD .files li")).hasCount(1);
        var arrived = asked("select size::text from sijill.document where case_number = ?", number);
        assertThat(Integer.parseInt(arrived)).isLessThan(photo.length / 2);
        look.at(citizen, "documents-there");
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
            assertThat(citizen.find("h1"))
                    .hasText(language == Language.AR ? "حُذفت مسودة طلبكم" : "Your draft is deleted");
            assertThat(citizen.find(".case .chip")).hasText(language == Language.AR ? "مسودة محذوفة" : "Draft deleted");
            assertThat(asked("select count(*)::text from sijill.message where case_number = ?", number))
                    .isEqualTo("0");
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
            assertThat(citizen.find(".case")).containsText(number);
            assertThat(citizen.find(".progress .now")).hasCount(1);
            look.at(citizen, "on-its-way");
            citizen.page().click("details.more summary");
            citizen.clickAndGo("#withdraw");
            assertThat(citizen.find("h1"))
                    .hasText(
                            language == Language.AR
                                    ? "سُحب طلبكم كما رغبتم"
                                    : "Your application is withdrawn, as you wished");
            assertThat(citizen.find("#withdraw")).hasCount(0);
            look.at(citizen, "withdrawn");
            assertThat(status(number)).isEqualTo("WITHDRAWN");
            opensItAgain(citizen, look, number);
        }
    }

    /**
     * What lapsed because of one paper goes on where it stood. Red if opening it again begins it anew, or if the button is offered to no
     * one.
     */
    private static void opensItAgain(Person citizen, Look look, String number) throws SQLException {
        asked(
                "update sijill.application set status = 'LAPSED', lapsed_at = now() - interval '2 days',"
                        + " missing = 'PROOF_OF_RESIDENCE' where number = ? returning status",
                number);
        citizen.page().reload();
        look.at(citizen, "lapsed");
        citizen.clickAndGo("#reopen");
        assertThat(citizen.find("#reopen")).hasCount(0);
        assertThat(status(number)).isEqualTo("RETURNED");
        assertThat(citizen.find("#complete-by")).isVisible();
        citizen.clickAndGo("#complete");
        assertThat(citizen.find("#asked-PROOF_OF_RESIDENCE")).isVisible();
        for (var answer : List.of("راشد بن سالم بن حمد العبري", "تنوف", "168.000")) {
            assertThat(citizen.find("main")).containsText(answer);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReturnedApplicationIsCompletedOnThePhone(Language language) throws SQLException {
        var look = new Look("completing");
        try (var citizen = phone(language);
                var clerk = browser.person(language).logIn("clerk")) {
            begin(citizen);
            var number = number(citizen);
            citizen.clickAndGo("#handIn");
            clerk.open("/staff/registration/application?number=" + number);
            assertThat(new CounterVisit(clerk).receipt()).startsWith("application/pdf");
            assertThatTheReceiptTellsOfTheFiling(number);
            returns(clerk, number, List.of("IDENTITY_CARD", "PROOF_OF_RESIDENCE", "HELP_WANTED"));
            assertThat(status(number)).isEqualTo("RETURNED");
            assertThat(asked(
                            "select string_agg(distinct language, ',') from sijill.message where case_number = ?",
                            number))
                    .isEqualTo(language.name());

            follow(citizen, number);
            look.at(citizen, "returned");
            citizen.clickAndGo("#complete");
            look.at(citizen, "to-complete");
            citizen.clickAndGo("#handIn");
            assertThat(citizen.find("#errors li")).hasCount(3);
            assertThat(citizen.find("#asked-PROOF_OF_RESIDENCE .error")).isVisible();
            look.at(citizen, "nothing-completed");
            assertThat(status(number)).isEqualTo("RETURNED");
            citizen.clickAndGo("#asked-PROOF_OF_RESIDENCE a");
            for (var paper : List.of("IDENTITY_CARD", "PROOF_OF_RESIDENCE")) {
                var file = citizen.find("#" + paper + " input[type=file]");
                citizen.going(() ->
                        file.setInputFiles(new FilePayload("photo.jpg", "image/jpeg", Photo.small(paper.length()))));
            }
            citizen.clickAndGo("#go-on");
            citizen.clickAndGo("#asked-HELP_WANTED a");
            citizen.find("[name=helpWanted]").nth(1).check();
            citizen.clickAndGo("#change");
            citizen.clickAndGo("#handIn");
            assertThat(citizen.find("main")).containsText(number);
            assertThat(status(number)).isEqualTo("VERIFYING");
            // the list of what was asked for does not say any more that it is missing
            clerk.open("/staff/registration/application?number=" + number);
            assertThat(clerk.find("#missing-title"))
                    .hasText(language == Language.AR ? "ما أُعيد الطلب لأجله" : "What it was returned for");
            assertThat(clerk.find("section[aria-labelledby=missing-title] use[href$='#check-circle']"))
                    .hasCount(3);

            returns(clerk, number, List.of("IDENTITY_CARD", "MOBILE"));
            citizen.open("/apply/review");
            assertThat(citizen.find("#at-counter")).isVisible();
            assertThat(citizen.find("#asked-IDENTITY_CARD a")).isVisible();
            assertThat(citizen.find("#handIn")).hasCount(0);
            look.at(citizen, "for-the-counter");
        }
    }

    private static void returns(Person clerk, String number, List<String> missing) {
        clerk.open("/staff/registration/application?number=" + number);
        clerk.page().click("details.more:has(#return) summary");
        for (var item : missing) {
            clerk.find("[name=missing][value=" + item + "]").check();
        }
        clerk.clickAndGo("#return");
    }

    /** Of whoever prints it later it tells nothing, and asks for nothing that its applicant was not asked for. */
    private static void assertThatTheReceiptTellsOfTheFiling(String number) throws SQLException {
        var given = asked("select given from sijill.letter where kind = 'RECEIPT' and case_number = ?", number);
        assertThat(given)
                .contains("\"receivedBy\":{\"ar\":\"البوابة الإلكترونية\"")
                .doesNotContain("receivedAs", "missing");
        assertThat(asked(
                        "select (l.given::jsonb -> 'receivedAt' ->> 'ar')::timestamptz = a.filed_at from sijill.letter l"
                                + " join sijill.application a on a.id = l.case_id where l.case_number = ?",
                        number))
                .isEqualTo("t");
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
        Family.isDeclared(
                SERVER.database(), asked("select number from sijill.application where civil_number = ?", civilNumber));
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
        return value.isEmpty() ? SERVER.text(sql) : SERVER.text(sql, value);
    }
}
