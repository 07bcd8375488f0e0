package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.sijill.common.Language;
import org.sijill.db.DatabaseAccess;

/** The visit of a family the registry knows, by keyboard alone: from the search to the receipt. */
public final class CounterVisit {

    private static final String OFFICE = "OM-DA-01";
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Person clerk;

    CounterVisit(Person clerk) {
        this.clerk = clerk;
        // asked for only when one is waited for, the browser may be told too late
        clerk.screen().onFileChooser(chooser -> {});
    }

    /**
     * What a visit costs whoever sits at the counter.
     *
     * @param keystrokes from the first of the search to the one that hands it in
     * @param seconds until the receipt is there, as the browser and the server need them; nobody thinks or speaks meanwhile
     */
    public record Cost(int keystrokes, double seconds) {}

    /**
     * The whole visit, of a family that was not seen before.
     *
     * @param password of all demo accounts
     */
    public static Cost cost(URI server, String password, DatabaseAccess database) {
        var family = new Families(database).enter(OFFICE, 1, "الحراصي");
        try (var browser = new Browser(server, password);
                var clerk = browser.person(Language.AR).timed().logIn("clerk")) {
            var visit = new CounterVisit(clerk);
            var began = System.nanoTime();
            visit.search(family.civil());
            visit.begin();
            visit.askForHelp();
            visit.readTheNotice();
            visit.open();
            for (var sheet = visit.lacking(); sheet > 0; sheet--) {
                visit.handIn(sheet);
            }
            visit.send();
            visit.receipt();
            return new Cost(clerk.keystrokes(), (System.nanoTime() - began) / NANOS);
        }
    }

    void search(String civil) {
        clerk.press("/").type(civil).pressAndGo("Enter");
    }

    /** On the page of the family. */
    void begin() {
        clerk.pressAndGo("n");
    }

    void askForHelp() {
        clerk.tabTo("[name=helpWanted]").press("Space");
    }

    void readTheNotice() {
        clerk.tabTo(".notice-text summary").press("Enter");
        clerk.tabTo("#noticeRead").press("Space");
    }

    void open() {
        clerk.tabTo("#submit").pressAndGo("Enter");
    }

    /** @return how much is missing still */
    int lacking() {
        return clerk.find(".rows.lacks > li").count();
    }

    /** @param sheet which paper; the field for it has the focus already */
    void handIn(int sheet) {
        assertThat(clerk.find(".lacks input[type=file]").first()).isFocused();
        var chosen = clerk.page().waitForFileChooser(() -> clerk.press("Enter"));
        clerk.going(() -> chosen.setFiles(new FilePayload("card.jpg", "image/jpeg", Photo.small(sheet))));
    }

    void send() {
        clerk.pressAndGo("Control+Enter");
    }

    /** @return what kind of file it is */
    String receipt() {
        return clerk.page()
                .request()
                .get(clerk.find("#receipt").getAttribute("href"))
                .headers()
                .get("content-type");
    }
}
