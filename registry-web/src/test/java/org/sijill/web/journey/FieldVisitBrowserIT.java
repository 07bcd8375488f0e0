package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.BesideOthers;
import org.sijill.web.access.TestServer;

/** A social researcher with a phone: a day agreed, a report where there is no network, and the head's review. */
@BesideOthers
class FieldVisitBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String TRIES =
            "select count(*)::text from sijill.visit_try t join sijill.visit v on v.id = t.visit_id where v.number = ?";
    private static final String ON_THE_PHONE =
            """
            async () => [localStorage.getItem('sijill.along'), (await caches.keys()).length,
              (await indexedDB.databases()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')""";

    /** What was photographed and said at the door, as the registry holds it. */
    private static final String ARRIVED =
            """
            select v.consent || ' ' || v.consent_by || ' ' || (v.consent_at <= now()) || ' ' || (
              select string_agg(d.file_name, ',') from sijill.document d join sijill.document_content c on c.document_id = d.id
              where d.case_id = v.id and d.kind = 'VISIT_PHOTO' and d.removed_at is null)
            from sijill.visit v where v.number = ?""";

    /** What the list of all that is wrong says without the name of its field. */
    private static final String NAMELESS =
            """
            () => [...document.querySelectorAll('#errors a')]
              .filter(line => !line.textContent.includes(
                document.querySelector(`label[for="${line.hash.slice(1)}"]`).firstChild.textContent.trim()))
              .map(line => line.textContent)""";

    private static final String KEPT = "() => localStorage.getItem('sijill.along')";
    private static final String TAKEN = "select count(w.claimed_by)::text from sijill.work_item w"
            + " join sijill.visit v on v.case_id = w.case_id where v.number = ? and w.closed_at is null";

    /** What is kept of somebody else, sent while another person is logged in. */
    private static final String SENT_BY_ANOTHER =
            """
            async () => {
              const words = document.getElementById('along').dataset;
              const body = new FormData();
              Object.entries({ visit: words.visit, owner: crypto.randomUUID(), part: 'consent', consent: 'GIVEN', by: 'x' })
                .forEach(([name, text]) => body.append(name, text));
              const met = await fetch(words.send, { method: 'POST', body: body, headers: { 'Faces-Request': 'along' } });
              return met.status;
            }""";

    private static final String PHOTOS =
            "() => sijillAlong.photos.of(document.getElementById('along').dataset.visit).then(all => all.length)";

    private static final String NOTHING = " 0 0 0";

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
    void aVisitIsAgreedMadeWithoutNetworkAndReviewed(Language language) throws SQLException {
        var look = new Look("researcher");
        var visit = new FieldVisit(SERVER, language);
        try (var researcher = browser.person(language).logIn("researcher")) {
            agree(visit, researcher, look);
            answer(visit, language, look);
            report(visit, researcher, look);
        }
        review(visit, language, look);
        assertThat(visit.asked("select finding from sijill.visit where number = ? and status = 'CLOSED'"))
                .isEqualTo("REPORTED");
    }

    private static void agree(FieldVisit visit, Person researcher, Look look) throws SQLException {
        researcher.open("/staff/assessment/visits");
        assertThat(researcher.find("a[href$='number=" + visit.number() + "']")).isVisible();
        look.at(researcher, "list");
        onAPhone(researcher);
        researcher.clickAndGo("a[href$='number=" + visit.number() + "']");
        visit.propose(researcher, FieldVisit.friday());
        assertThat(researcher.find("#day-notes .error")).isVisible();
        look.at(researcher, "no-working-day");
        visit.propose(researcher, visit.workingDay());
        assertThat(researcher.find("#report")).isVisible();
        look.at(researcher, "agreed");
    }

    private static void answer(FieldVisit visit, Language language, Look look) throws SQLException {
        try (var family = browser.person(language)) {
            onAPhone(family);
            family.open("/follow?lang=" + language.code());
            family.page().fill("#number", visit.number());
            family.clickAndGo("#send");
            family.page().fill("#code", visit.code());
            family.clickAndGo("#prove");
            assertThat(family.page()).hasURL(Pattern.compile(".*/follow/visit$"));
            look.at(family, "family");
            family.clickAndGo("#suits");
            assertThat(family.find("#suits")).hasCount(0);
        }
        assertThat(visit.asked("select slot_state from sijill.visit where number = ?"))
                .isEqualTo("CONFIRMED");
    }

    /**
     * Red without the worker: the page would not come back without network; without the store, nor what was typed; without {@code
     * sendConsent} or {@code sendPhotos}: it is reported, and what was said and photographed has gone; without {@code forget}.
     */
    private static void report(FieldVisit visit, Person researcher, Look look) throws SQLException {
        visit.openReport(researcher);
        look.at(researcher, "report");
        nothingIsAnswered(researcher);
        visit.openReport(researcher);
        onAPhone(researcher);
        var page = researcher.page();
        page.click("[data-take]");
        assertThat(page.locator("#along-photo")).isVisible();
        visit.fillIn(researcher);
        noPhotoWithoutConsent(researcher);
        aPhotoIsTaken(page);
        aRefusalIsSeen(researcher);
        page.fill("#along-by", "الأب");

        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("#persons")).hasValue("7");
        assertThat(page.locator("#along-by")).hasValue("الأب");
        assertThat(page.locator("[name=assets]").first()).isChecked();
        page.click("#send");
        isSaidWhereHeStands(page, "warn");
        page.reload();
        assertThat(page.locator("[data-said]")).hasText(page.locator("#along").getAttribute("data-waits"));
        page.context().setOffline(false);
        assertThat(page.locator("#reasons-notes .error")).isVisible();
        page.reload();
        assertThat(page.locator("#reasons-notes .error")).isVisible();
        page.click("#send");
        assertThat(page.locator("#reasons")).isFocused();
        assertThat(page.locator("#reasons-notes .error")).isInViewport();
        // what is said of no network, and of what is refused, is the browser's own word and not the page's
        researcher.complaints().clear();
        look.at(researcher, "kept");
        onAPhone(researcher);

        loseTheAnswerOnce(page);
        page.fill("#reasons", "دخل قليل ومسكن ضيق");
        page.click("#send");
        assertThat(page.locator("[data-said]")).hasClass(Pattern.compile(".*warn.*"));
        researcher.complaints().clear();
        page.evaluate("() => window.dispatchEvent(new Event('online'))");
        page.waitForURL("**/staff/assessment/visit?number=*");
        assertThat(visit.asked(TRIES)).isEqualTo("1");
        assertThat(visit.asked(ARRIVED)).isEqualTo("GIVEN الأب true house.jpg");
        assertThat(page.evaluate(ON_THE_PHONE)).isEqualTo(NOTHING);
        look.at(researcher, "reported");
    }

    /** Red if a photo can be taken before the family agreed, or stays, for a reload even, once it does not agree. */
    private static void noPhotoWithoutConsent(Person researcher) {
        var page = researcher.page();
        assertThat(page.locator("#along-photo")).isDisabled();
        assertThat(page.locator("#along-why")).isVisible();
        aPhotoIsTaken(page);
        page.selectOption("#along-consent", "REFUSED");
        assertThat(researcher.find("#along-unagreed")).isVisible();
        page.click("#along-unagreed [data-closes]");
        assertThat(page.locator("#along-consent")).hasValue("GIVEN");
        assertThat(page.locator("[data-photos] li")).hasCount(1);
        page.selectOption("#along-consent", "REFUSED");
        page.click("#along-unagreed [data-clears]");
        assertThat(page.locator("[data-photos] li")).hasCount(0);
        page.reload();
        assertThat(page.locator("#along-consent")).hasValue("REFUSED");
        assertThat(page.locator("#along-photo")).isDisabled();
        assertThat(page.evaluate(PHOTOS)).isEqualTo(0);
    }

    private static void aPhotoIsTaken(Page page) {
        page.selectOption("#along-consent", "GIVEN");
        assertThat(page.locator("#along-why")).not().isVisible();
        page.setInputFiles("#along-photo", FieldVisit.photo());
        assertThat(page.locator("[data-photos] li")).hasCount(1);
    }

    /** Red if what the server says stands at the head of the page, while he is at its foot; or if the next opening has forgotten it. */
    private static void aRefusalIsSeen(Person researcher) {
        var page = researcher.screen();
        page.click("#send");
        isSaidWhereHeStands(page, "danger");
        page.reload();
        assertThat(page.locator("[data-said]")).hasClass(Pattern.compile(".*danger.*"));
        researcher.complaints().clear();
    }

    private static void isSaidWhereHeStands(Page page, String tone) {
        assertThat(page.locator("[data-said]")).hasClass(Pattern.compile(".*" + tone + ".*"));
        assertThat(page.locator("[data-said]")).isInViewport();
        assertThat(page.locator("[data-said]")).isFocused();
    }

    /** Red if the list says only that something is missing, and not what. */
    private static void nothingIsAnswered(Person researcher) {
        researcher.clickAndGo("#send");
        assertThat(researcher.find("#errors a")).hasCount(21);
        assertThat((List<?>) researcher.screen().evaluate(NAMELESS)).isEmpty();
    }

    /** The report reaches the server, and the answer is lost with the network. */
    private static void loseTheAnswerOnce(Page page) {
        page.route("**/staff/assessment/send", route -> {
            if (new String(route.request().postDataBuffer(), StandardCharsets.UTF_8).contains("dwellingKind")) {
                route.fetch();
                route.abort();
                page.unroute("**/staff/assessment/send");
            } else {
                route.resume();
            }
        });
    }

    private static void review(FieldVisit visit, Language language, Look look) throws SQLException {
        try (var head = browser.person(language).logIn("supervisor")) {
            visit.open(head);
            look.at(head, "review");
            head.clickAndGo("#sendBack");
            assertThat(head.find("#note-notes .error")).isVisible();
            head.page().fill("#note", "كم عدد الغرف؟");
            head.clickAndGo("#sendBack");
            assertThat(head.find("#note")).hasCount(0);
        }
        try (var researcher = browser.person(language).logIn("researcher")) {
            visit.openReport(researcher);
            assertThat(researcher.find("#rooms")).hasValue("2");
            aClearedFieldStaysCleared(researcher);
            visit.openReport(researcher);
            researcher.page().fill("#rooms", "three");
            researcher.clickAndGo("#send");
            assertThat(researcher.find("#rooms-notes .error")).isVisible();
            look.at(researcher, "wrong");
            researcher.page().fill("#rooms", "3");
            researcher.clickAndGo("#send");
        }
        try (var head = browser.person(language).logIn("supervisor")) {
            visit.open(head);
            head.clickAndGo("#close");
            look.at(head, "closed");
        }
    }

    /** Red if what is kept only fills fields, and never empties one. */
    private static void aClearedFieldStaysCleared(Person researcher) {
        var page = researcher.page();
        page.click("[data-take]");
        assertThat(page.locator("#along-photo")).isVisible();
        page.fill("#rooms", "");
        page.reload();
        assertThat(page.locator("#along-photo")).isVisible();
        assertThat(page.locator("#rooms")).hasValue("");
        page.click("[data-drop]");
        assertThat(page.locator("#along-photo")).not().isVisible();
    }

    /** Red if a button says at which place its row stands: the list has another order by the time that it is pressed. */
    @Test
    void theVisitIsTakenWhoseButtonIsPressed() throws SQLException {
        var first = new FieldVisit(SERVER, Language.EN);
        var second = new FieldVisit(SERVER, Language.EN);
        try (var researcher = browser.person(Language.EN).logIn("researcher")) {
            researcher.open("/staff/assessment/visits?when=NO_DAY");
            second.asked("update sijill.visit set urgent = true where number = ? returning number");
            researcher.clickAndGo("button[name=take][aria-label*='" + first.number() + "']");
            assertThat(researcher.page()).hasURL(Pattern.compile(".*/staff/assessment/visits\\?when=NO_DAY$"));
            assertThat(researcher.find("button[aria-label*='" + first.number() + "']"))
                    .hasCount(0);
            assertThat(researcher.find("button[aria-label*='" + second.number() + "']"))
                    .hasCount(1);
        }
        assertThat(first.asked(TAKEN)).isEqualTo("1");
        assertThat(second.asked(TAKEN)).isEqualTo("0");
    }

    /** Red if the page of another visit offers to be taken along: it would overwrite the only copy of the first. */
    @Test
    void aPhoneHoldsOneVisitAtATimeAndForItsOwnerAlone() throws SQLException {
        var visit = new FieldVisit(SERVER, Language.EN);
        var other = new FieldVisit(SERVER, Language.EN);
        try (var researcher = browser.person(Language.EN).logIn("researcher")) {
            var page = researcher.page();
            other.open(researcher);
            other.propose(researcher, other.workingDay());
            visit.open(researcher);
            visit.propose(researcher, visit.workingDay());
            taken(visit, researcher);
            var first = page.evaluate(KEPT);
            other.openReport(researcher);
            assertThat(page.locator("[data-said]")).hasClass(Pattern.compile(".*warn.*"));
            assertThat(page.locator("[data-take]")).not().isVisible();
            page.evaluate("() => document.querySelector('[data-take]').click()");
            assertThat(page.evaluate(KEPT)).isEqualTo(first);

            visit.openReport(researcher);
            assertThat(page.locator("#along-photo")).isVisible();
            assertThat(page.evaluate(SENT_BY_ANOTHER)).isEqualTo(401);
            researcher.complaints().clear();
            // what another tab does with the log-out
            page.evaluate("() => localStorage.removeItem('sijill.along')");
            page.fill("#rooms", "3");
            assertThat(page.locator("#along-photo")).not().isVisible();
            assertThat(page.evaluate(KEPT)).isNull();
        }
        assertThat(visit.asked("select consent_by from sijill.visit where number = ?"))
                .isNull();
    }

    /** It goes with the log-out, which asks; after seven days; and when somebody else logs in. */
    @Test
    void whatIsKeptOnThePhoneGoes() throws SQLException {
        var visit = new FieldVisit(SERVER, Language.EN);
        try (var researcher = browser.person(Language.EN).offTheRecord()) {
            researcher.tryToLogIn("researcher", researcher.password());
            visit.open(researcher);
            visit.propose(researcher, visit.workingDay());
            taken(visit, researcher);
            researcher.open("/staff/assessment/visits");
            assertThat(researcher.find("#along-kept")).isVisible();
            var page = researcher.page();
            page.evaluate(
                    "() => { const kept = JSON.parse(localStorage.getItem('sijill.along')); kept.owner = 'another';"
                            + " localStorage.setItem('sijill.along', JSON.stringify(kept)); }");
            gone(page);

            taken(visit, researcher);
            page.clock()
                    .setFixedTime(Instant.now()
                            .plus(Duration.ofDays(7))
                            .minusSeconds(60)
                            .toEpochMilli());
            page.reload();
            assertThat(page.locator("#along-photo")).isVisible();
            page.clock()
                    .setFixedTime(Instant.now()
                            .plus(Duration.ofDays(7))
                            .plusSeconds(60)
                            .toEpochMilli());
            gone(page);
            page.clock().setFixedTime(Instant.now().toEpochMilli());

            taken(visit, researcher);
            page.click("details.menu summary");
            page.click("details.menu form[action='/staff/logout'] button");
            assertThat(page.locator("#along-out")).isVisible();
            researcher.going(() -> page.click("[data-erases]"));
            assertThat(page).hasURL(Pattern.compile(".*/staff/login.*"));
            assertThat(page.evaluate(ON_THE_PHONE)).isEqualTo(NOTHING);
        }
        assertThat(visit.asked(TRIES)).isEqualTo("0");
    }

    private static void taken(FieldVisit visit, Person researcher) {
        visit.openReport(researcher);
        researcher.page().click("[data-take]");
        assertThat(researcher.page().locator("#along-photo")).isVisible();
    }

    private static void gone(Page page) {
        page.reload();
        page.waitForCondition(() -> NOTHING.equals(page.evaluate(ON_THE_PHONE)));
    }

    private static void onAPhone(Person person) {
        person.screen().setViewportSize(360, 740);
    }
}
