package org.sijill.web.journey;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sijill.common.Language;
import org.sijill.web.access.TestServer;

/** People at the screens of one server, in a Chromium for a test class. */
final class Browser implements AutoCloseable {

    private static final Map<URI, OpenSessions> SESSIONS = new ConcurrentHashMap<>();

    private final Chromium chromium = new Chromium();
    private final URI server;
    private final String password;

    Browser(TestServer server) {
        this(server.address(), server.password());
    }

    /** @param password of all demo accounts */
    Browser(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    /** A person at a screen of his own, who has chosen a language. */
    Person person(Language language) {
        return new Person(
                chromium.context(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.toString())
                        .setViewportSize(1280, 900)
                        .setLocale("de-DE")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                language,
                password,
                SESSIONS.computeIfAbsent(server, address -> new OpenSessions()));
    }

    @Override
    public void close() {
        AxeRecord.write();
        chromium.close();
    }
}
