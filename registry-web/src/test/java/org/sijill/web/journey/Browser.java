package org.sijill.web.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.common.Language;
import org.sijill.web.access.TestServer;

/** The system's Chromium, one for a test class. */
final class Browser implements AutoCloseable {

    /** The same browser without the windows that nobody sees comes first: it takes half the time. */
    private static final Path PROGRAM = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no Chromium on this machine"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final URI server;
    private final String password;

    Browser(TestServer server) {
        this(server.address(), server.password());
    }

    /** @param password of all demo accounts */
    Browser(URI server, String password) {
        this.server = server;
        this.password = password;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** A person at a screen of his own, who has chosen a language. */
    Person person(Language language) {
        return new Person(
                chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(server.toString())
                        .setViewportSize(1280, 900)
                        .setLocale("de-DE")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                language,
                password);
    }

    @Override
    public void close() {
        AxeRecord.write();
        chromium.close();
        playwright.close();
    }
}
