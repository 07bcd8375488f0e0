package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Family;

/** A register down and back; its word on the family; and what it tells of a death. */
@OnTheOneServer
class RegistersBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final SandboxSwitch REGISTERS = new SandboxSwitch(SERVER.sandbox());
    private static final String APPLICATION = "/staff/registration/application?number=";
    private static final String REGISTERS_PAGE = "/staff/operations/registers";
    private static final String CIVIL_WAITS = "tbody tr:first-child input";
    private static final String CIVIL_STATE = "tbody tr:first-child .chip";

    /** How its breaker stands, as whoever watches the server reads it. */
    private static final Pattern CIVIL_BREAKER =
            Pattern.compile("sijill_register_breaker\\{[^}]*register=\"CIVIL\"[^}]*} (\\d)");

    /** Where what was said and what the register says stand on the screen. */
    private static final String SIDE_BY_SIDE =
            """
            () => {
              const [said, registered] = document.querySelector('.conflicts .both-say').children;
              const one = said.getBoundingClientRect(), other = registered.getBoundingClientRect();
              return one.top === other.top && (one.right <= other.left || other.right <= one.left);
            }""";

    /** Longer than everything up to the page of what was handed in, and shorter than the registry waits. */
    private static final Duration SLOW = Duration.ofSeconds(9);

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(SERVER);
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @AfterEach
    void asUsual() {
        REGISTERS.behaves("civil", "normal");
    }

    /**
     * Red if the filing waits for the register; if an undecided conflict is approved; if {@code Breakers} counts no failure; or if
     * {@code bothSay.xhtml} shows one of the two alone.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aRegisterThatIsDownKeepsNobodyAndWhatItSaysLaterIsDecided(Language language) throws SQLException {
        var look = new Look("registers");
        REGISTERS.behaves("civil", "failing");
        try (var clerk = browser.person(language).logIn("clerk");
                var supervisor = browser.person(language).logIn("supervisor");
                var admin = browser.person(language).logIn("admin")) {
            var civil = Counter.fill(clerk);
            REGISTERS.knowsHead(civil, "DIVORCED", "2020-01-31", "");
            clerk.clickAndGo("#submit");
            var number = Counter.number(clerk);
            Family.isDeclared(SERVER.database(), number);
            clerk.page().reload();
            clerk.clickAndGo("#handIn");
            clerk.open(APPLICATION + number);
            assertThat(clerk.find("#register-silent")).isVisible();
            assertThat(clerk.find("[aria-labelledby=registers-title] header .chip"))
                    .containsText(language == Language.AR ? "غير متحقَّق منه" : "Unverified");
            look.at(clerk, "silent");

            isTriedUntilItIsLeftAlone(admin);
            assertThat(breaker(admin)).isEqualTo("2");
            look.at(admin, "overview-failing");
            REGISTERS.behaves("civil", "normal");
            admin.clickAndGo(CIVIL_WAITS);
            assertThat(admin.find(".notice.ok")).isVisible();

            until(clerk, ".conflicts li");
            assertThat(clerk.find("#card-expired")).isVisible();
            assertThat(clerk.find(".people .chip.warn")).hasCount(1);
            bothSayWhatTheySay(clerk, language);
            look.at(clerk, "conflict");
            clerk.clickAndGo("#confirm");
            itIsBack(admin, language);

            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("#obstacle")).isVisible();
            assertThat(supervisor.find("#approve")).hasCount(0);
            look.at(supervisor, "desk-blocked");
            supervisor.clickAndGo(".conflicts a");
            var tooShort = language == Language.AR ? "رأيته" : "seen";
            supervisor.page().fill("#reason", tooShort);
            supervisor.clickAndGo("#keep");
            assertThat(supervisor.find("#reason-notes .error")).isVisible();
            assertThat(supervisor.find("#reason")).hasValue(tooShort);
            look.at(supervisor, "reason-too-short");
            supervisor
                    .page()
                    .fill(
                            "#reason",
                            language == Language.AR
                                    ? "عُرض عقد الزواج الجديد في الفرع"
                                    : "The new marriage contract was shown.");
            supervisor.clickAndGo("#keep");
            assertThat(supervisor.find("#settled")).isVisible();
            assertThat(supervisor.find("#obstacle")).hasCount(0);
            look.at(supervisor, "settled");
            supervisor.clickAndGo("#approve");
            supervisor.open(APPLICATION + number);
            assertThat(supervisor.find("#approve")).hasCount(0);
        }
    }

    /** Red if {@code AskTimer} asks only when it is woken: what a register failed to say would never come. */
    @Test
    void aRegisterThatFailedIsAskedAgainByItself() throws SQLException {
        REGISTERS.behaves("civil", "failing");
        try (var clerk = browser.person(Language.AR).logIn("clerk")) {
            var number = Counter.open(clerk);
            clerk.screen().waitForCondition(() -> civil(number, "attempts").equals("1"));
            assertThat(civil(number, "state")).isEqualTo("WAITING");
            REGISTERS.behaves("civil", "normal");
            SERVER.text(
                    "update sijill.register_query set next_try_at = asked_at"
                            + " where case_number = ? and register = 'CIVIL' returning state",
                    number);
            clerk.screen().waitForCondition(() -> !civil(number, "state").equals("WAITING"));
        }
    }

    private static String civil(String number, String column) {
        try {
            return SERVER.text(
                    "select " + column
                            + "::text from sijill.register_query where case_number = ? and register = 'CIVIL'",
                    number);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void isTriedUntilItIsLeftAlone(Person admin) {
        admin.screen().waitForCondition(() -> {
            admin.open(REGISTERS_PAGE);
            var alone = admin.find(CIVIL_STATE + ".danger").count() == 1;
            if (!alone) {
                admin.clickAndGo(CIVIL_WAITS);
            }
            return alone;
        });
        assertThat(admin.find(CIVIL_STATE))
                .hasText(admin.language() == Language.AR ? "متروك إلى حين" : "Left alone for a while");
    }

    private static String breaker(Person anybody) {
        var metrics = anybody.screen().request().get("/metrics").text();
        var told = CIVIL_BREAKER.matcher(metrics);
        assertThat(told.find()).as(metrics).isTrue();
        return told.group(1);
    }

    private static void bothSayWhatTheySay(Person clerk, Language language) {
        var both = clerk.find(".conflicts .both-say").first();
        assertThat(both.locator("dd").first()).hasText(language == Language.AR ? "متزوج" : "Married");
        assertThat(both.locator("dd").last()).hasText(language == Language.AR ? "مطلق" : "Divorced");
        assertThat(clerk.screen().evaluate(SIDE_BY_SIDE)).isEqualTo(true);
    }

    /** A second answer closes the breaker; what comes in that mode contradicts whoever was declared. */
    private static void itIsBack(Person admin, Language language) {
        REGISTERS.behaves("civil", "conflicting");
        try (var clerk = browser.person(language).logIn("clerk3")) {
            var family = Declared.family(SERVER);
            REGISTERS.knowsHead(family.civilNumber(), "MARRIED", "2031-01-31", "");
            family.files(clerk);
            until(clerk, ".conflicts li");
            assertThat(clerk.find(".conflicts")).containsText(language == Language.AR ? "مطلق" : "Divorced");
        }
        admin.open(REGISTERS_PAGE);
        assertThat(admin.find(CIVIL_STATE)).hasText(language == Language.AR ? "يُسأل كالمعتاد" : "Asked as usual");
        assertThat(breaker(admin)).isEqualTo("0");
    }

    /** An answer comes a moment after it was asked for: the page is looked at again until it is there. */
    private static void until(Person person, String selector) {
        person.screen().waitForCondition(() -> {
            person.screen().reload();
            return person.screen().locator(selector).count() > 0;
        });
    }

    /** Red if {@code RegisterChecks.family} does not ask for the phone: whoever types a neighbour's number then reads of his family. */
    @Test
    void whoeverTypedAPhoneOfHisOwnSeesOnlyWhatHeTyped() throws SQLException {
        var stranger = new Applicant(SERVER);
        var son = Integer.toString(ThreadLocalRandom.current().nextInt(40_000_000, 49_999_999));
        REGISTERS.knowsChild(son, "حمد بن راشد بن سالم العبري");
        REGISTERS.knowsHead(stranger.civilNumber(), "MARRIED", "2031-01-31", SandboxSwitch.child(son));
        try (var citizen = stranger.phone(browser, Language.EN)) {
            stranger.isProven(citizen);
            var number = stranger.begins(citizen);
            Family.isDeclared(SERVER.database(), number);
            citizen.screen().waitForCondition(() -> civil(number, "state").equals("ANSWERED"));
            citizen.open("/apply/family");
            assertThat(citizen.find("#takeFamily, #register-silent")).hasCount(0);
            assertThat(citizen.find("main")).not().containsText("حمد بن راشد");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCivilRegistersWordOnTheFamilyIsOffered(Language language) throws SQLException {
        var look = new Look("offered-family");
        var known = new Families(SERVER.database()).enter("OM-DA-01", 1, "العبري");
        var applicant = new Applicant(SERVER, known.civil(), known.mobile());
        var son = Integer.toString(ThreadLocalRandom.current().nextInt(40_000_000, 49_999_999));
        REGISTERS.knowsChild(son, "حمد بن راشد بن سالم العبري");
        REGISTERS.knowsHead(applicant.civilNumber(), "MARRIED", "2031-01-31", SandboxSwitch.child(son));
        try (var citizen = applicant.phone(browser, language)) {
            applicant.isProven(citizen);
            var number = applicant.begins(citizen);
            Family.isDeclared(SERVER.database(), number);
            citizen.open("/apply/family");
            until(citizen, "#takeFamily");
            assertThat(citizen.find("main")).containsText("حمد بن راشد");
            look.at(citizen, "offered");
            citizen.screen().setViewportSize(360, 740);
            citizen.clickAndGo("#takeFamily");
            assertThat(citizen.find("#takeFamily")).hasCount(0);
            assertThat(citizen.find(".cards")).containsText("حمد بن راشد");
            assertThat(citizen.find(".cards")).containsText("مريم بنت راشد");
            look.at(citizen, "taken");
        }
    }

    /**
     * A member's is told to whoever decides; and a register that takes its time keeps nobody. Red if {@code ApplicantDeaths} does not observe: it is then
     * decided on as if he lived; and if handing in asks the register itself.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aDeathClosesWhatWasOpenWithCare(Language language) throws SQLException {
        var look = new Look("death");
        try (var clerk = browser.person(language).logIn("clerk")) {
            REGISTERS.answersAfter("civil", SLOW);
            var civil = Counter.fill(clerk);
            clerk.clickAndGo("#submit");
            var number = Counter.number(clerk);
            Family.isDeclared(SERVER.database(), number);
            var wife = Integer.toString(ThreadLocalRandom.current().nextInt(40_000_000, 49_999_999));
            SERVER.text(
                    "update sijill.application set answers = jsonb_set(answers::jsonb, array['m1.memberNumber'], to_jsonb(?::text))::text"
                            + " where number = ? returning number",
                    wife,
                    number);
            clerk.page().reload();
            isHandedInWithoutWaiting(clerk, number);
            REGISTERS.tellsOfADeath("wife-" + number, wife);
            clerk.open(APPLICATION + number);
            assertThat(clerk.find("main .notice.warn:not([hidden])").first()).containsText("موزة");
            look.at(clerk, "of-a-member");

            REGISTERS.tellsOfADeath("journey-" + number, civil);
            clerk.open(APPLICATION + number);
            assertThat(clerk.find("#closed-by-death")).isVisible();
            assertThat(clerk.find("#confirm, #withdraw")).hasCount(0);
            assertThat(clerk.find(".timeline")).containsText(language == Language.AR ? "وفاة" : "death");
            look.at(clerk, "closed");
        }
    }

    private static void isHandedInWithoutWaiting(Person clerk, String number) throws SQLException {
        var begun = System.nanoTime();
        clerk.clickAndGo("#handIn");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SLOW);
        assertThat(SERVER.text(
                        "select state from sijill.register_query where case_number = ? and register = 'CIVIL'", number))
                .isEqualTo("WAITING");
        clerk.open(APPLICATION + number);
        assertThat(clerk.find("#register-silent")).isVisible();
    }
}
