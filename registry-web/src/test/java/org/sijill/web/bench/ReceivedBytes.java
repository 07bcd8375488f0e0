package org.sijill.web.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.sijill.web.journey.Chromium;
import org.sijill.web.kill.Installation;

/** What Chromium receives for a page when it knows nothing of the site yet: compressed, headers, styles, scripts and fonts included. */
final class ReceivedBytes {

    private static final double MOST_PORTAL_BYTES = 200 * 1024;
    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1_366;
    private static final int HEIGHT = 768;

    private ReceivedBytes() {}

    /** @return {@code bytes.portal} on a phone, {@code bytes.inbox} at a desk */
    static List<Row> rows(Installation installation, Consumer<String> told) {
        try (var chromium = new Chromium()) {
            var portal = received(context(chromium, installation, PHONE_WIDTH, null), "/", told);
            var inbox = received(
                    context(chromium, installation, DESK_WIDTH, loggedIn(chromium, installation)),
                    "/staff/worklist/inbox",
                    told);
            return List.of(
                    Row.atMost("bytes.portal", portal, "bytes", MOST_PORTAL_BYTES),
                    Row.plain("bytes.inbox", inbox, "bytes"));
        }
    }

    private static BrowserContext context(Chromium chromium, Installation installation, int width, String state) {
        return chromium.context(new Browser.NewContextOptions()
                .setBaseURL(installation.address().toString())
                .setViewportSize(width, HEIGHT)
                .setStorageState(state));
    }

    /** @return the cookies, so that the page is then measured by a browser that has stored nothing else */
    private static String loggedIn(Chromium chromium, Installation installation) {
        try (var context = context(chromium, installation, DESK_WIDTH, null)) {
            var page = context.newPage();
            page.navigate("/staff/login?lang=ar");
            page.fill("[name=userName]", "clerk");
            page.fill("[name=password]", installation.password());
            page.press("[name=password]", "Enter");
            page.waitForURL("**/staff/worklist/inbox*");
            return context.storageState();
        }
    }

    private static double received(BrowserContext context, String path, Consumer<String> told) {
        try (context) {
            var page = context.newPage();
            var network = context.newCDPSession(page);
            var bytes = new LongAdder();
            var answers = new LongAdder();
            network.on("Network.loadingFinished", (JsonObject answer) -> {
                bytes.add(answer.get("encodedDataLength").getAsLong());
                answers.increment();
            });
            network.send("Network.enable");
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            told.accept("%s: %d bytes in %d answers".formatted(path, bytes.sum(), answers.sum()));
            return bytes.sum();
        }
    }
}
