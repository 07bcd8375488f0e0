package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.Language;

/** Somebody who uses the product: what he does at the screen, and what the browser complained of meanwhile. */
final class Person implements AutoCloseable {

    private static final int MOST_TABS = 80;

    private final BrowserContext context;
    private final Page page;
    private final Language language;
    private final String password;
    private final List<String> complaints = new ArrayList<>();

    Person(BrowserContext context, Language language, String password) {
        this.context = context;
        this.language = language;
        this.password = password;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Language language() {
        return language;
    }

    /** Errors, warnings and violated policies the browser told of so far. */
    List<String> complaints() {
        return complaints;
    }

    Person open(String address) {
        page.navigate(address);
        return this;
    }

    /** Opens the log-in in his language and passes it with the password of all demo accounts. */
    Person logIn(String userName) {
        tryToLogIn(userName, password);
        assertThat(page.url()).as(userName).doesNotContain("/staff/login");
        return this;
    }

    /** Opens the log-in in his language and types this; he may be refused. */
    Person tryToLogIn(String userName, String typed) {
        open("/staff/login?lang=" + language.code());
        page.fill("#userName", userName);
        page.fill("#password", typed);
        return clickAndGo("#logIn");
    }

    /** Presses Tab until the element has the focus: so it can be reached without a mouse. */
    Person tabTo(String selector) {
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return this;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }

    Person type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Person press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses a key that leads to another page, and waits for it. */
    Person pressAndGo(String key) {
        return going(() -> page.keyboard().press(key));
    }

    Person clickAndGo(String selector) {
        return going(() -> page.click(selector));
    }

    /** Does what leads to another page, and waits until that is there. */
    Person going(Runnable step) {
        page.evaluate("() => { document.documentElement.dataset.left = ''; }");
        step.run();
        page.waitForCondition(this::isElsewhere);
        return this;
    }

    private boolean isElsewhere() {
        try {
            return Boolean.TRUE.equals(page.evaluate(
                    "() => document.documentElement.dataset.left === undefined && document.readyState === 'complete'"));
        } catch (PlaywrightException onItsWay) {
            return false;
        }
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        context.close();
    }
}
