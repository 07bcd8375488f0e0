package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.Language;

/**
 * Somebody who uses the product: what he does at the screen, and what the browser complained of meanwhile. Whatever the screen
 * shows between two steps is judged by the rules of accessibility; what was found clean in this run is not judged again.
 */
final class Person implements AutoCloseable {

    private static final int MOST_TABS = 80;
    private static final String LOG_IN = "/staff/login";

    private final BrowserContext context;
    private final Page page;
    private final Language language;
    private final String password;
    private final OpenSessions sessions;
    private final List<String> complaints = new ArrayList<>();
    private String userName = "";
    private String step = "new";
    private boolean judged;
    private boolean onRecord = true;
    private boolean timed;
    private int keystrokes;

    Person(BrowserContext context, Language language, String password, OpenSessions sessions) {
        this.context = context;
        this.language = language;
        this.password = password;
        this.sessions = sessions;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** The page, judged as it stands: what is done to it comes after. */
    Page page() {
        judge();
        return page;
    }

    /** The page, for whoever only looks. */
    Page screen() {
        return page;
    }

    /** What is wrong on his screen is wrong on purpose, and not written down. */
    Person offTheRecord() {
        onRecord = false;
        return this;
    }

    /** What he does is timed: nobody judges the screen meanwhile. */
    Person timed() {
        timed = true;
        return this;
    }

    /** @return how often he has pressed a key; a choice in a dialog of the system is none */
    int keystrokes() {
        return keystrokes;
    }

    private void judge() {
        try {
            judge(step);
        } catch (PlaywrightException onItsWay) {
            // another page is coming; that one is judged
        }
    }

    /** @param state what the screen shows is called in the record */
    void judge(String state) {
        if (timed || !page.url().startsWith("http")) {
            return;
        }
        var seen = Axe.seen(page).orElse(null);
        if (seen == null || seen.whole().isEmpty() && (!judged || state.equals(step))) {
            return;
        }
        judged = true;
        var view = Views.shown(page.url(), seen.lede());
        var violations = List.<String>of();
        if (!seen.whole().isEmpty()) {
            var known = String.join(" ", view, seen.language(), Integer.toString(seen.width()), seen.whole());
            violations = AxeRecord.isClean(known, seen) ? violations : Axe.violations(page);
            if (violations.isEmpty()) {
                AxeRecord.clean(known, seen);
            }
        }
        if (onRecord) {
            // in the language the page is in, which he may have switched
            AxeRecord.keep(new AxeRecord.Judged(view, state, seen.language(), seen.width()), violations.size());
        }
        assertThat(violations).as(state + " (" + page.url() + "): axe").isEmpty();
    }

    Language language() {
        return language;
    }

    /** Errors, warnings and violated policies the browser told of so far. */
    List<String> complaints() {
        return complaints;
    }

    Person open(String address) {
        judge();
        page.navigate(address);
        step = "opened";
        judge();
        return this;
    }

    /**
     * Stands where the log-in leads, in his language: in a session of his that he has left open on a screen like this, or after
     * the log-in with the password of all demo accounts.
     */
    Person logIn(String userName) {
        if (!goesOnAs(userName)) {
            tryToLogIn(userName, password);
        }
        assertThat(page.url()).as(userName).doesNotContain(LOG_IN);
        this.userName = userName;
        return this;
    }

    private boolean goesOnAs(String userName) {
        if (!context.cookies().isEmpty()) {
            return false;
        }
        sessions.take(userName).ifPresent(context::addCookies);
        if (context.cookies().isEmpty()) {
            return false;
        }
        open("/staff/?lang=" + language.code());
        return !page.url().contains(LOG_IN);
    }

    /** Opens the log-in in his language and types this; he may be refused. */
    Person tryToLogIn(String userName, String typed) {
        return open(LOG_IN + "?lang=" + language.code()).passLogIn(userName, typed);
    }

    /** Fills in the log-in that is open, and goes where it leads; he may be refused. */
    Person passLogIn(String userName, String typed) {
        this.userName = "";
        page.fill("#userName", userName);
        page.fill("#password", typed);
        return clickAndGo("#logIn");
    }

    /** The server knows him no more, as after thirty minutes without a word. */
    Person isForgotten() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("sijill"));
        return this;
    }

    /** The server knows the view of the page no more, as after a restart. */
    Person hasAnExpiredView() {
        page.evaluate(
                "() => document.getElementsByName('jakarta.faces.ViewState').forEach(state => state.value = '1:1')");
        return this;
    }

    /** Presses Tab until the element has the focus: so it can be reached without a mouse. */
    Person tabTo(String selector) {
        judge();
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            strike("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return this;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }

    Person type(String text) {
        page.keyboard().type(text);
        keystrokes += text.length();
        return this;
    }

    private void strike(String key) {
        page.keyboard().press(key);
        keystrokes++;
    }

    Person press(String key) {
        judge();
        strike(key);
        step = "after " + key;
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    Person pressAndGo(String key) {
        return going("after " + key, () -> strike(key));
    }

    Person clickAndGo(String selector) {
        return going("after " + selector, () -> page.click(selector));
    }

    /** Does what leads to another page, and waits until that is there. */
    Person going(Runnable does) {
        return going("gone on", does);
    }

    private Person going(String name, Runnable does) {
        judge();
        page.evaluate("() => { document.documentElement.dataset.left = ''; }");
        does.run();
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        step = name;
        judge();
        return this;
    }

    Locator find(String selector) {
        judge();
        return page.locator(selector);
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            judge();
            if (!userName.isEmpty()) {
                sessions.leave(userName, context.cookies());
            }
        } finally {
            context.close();
        }
    }
}
