package org.sijill.web.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The accessibility rules, run in the page itself: every rule, and nothing excluded. */
final class Axe {

    private static final String SOURCE = source();

    /** Of what the rules say only what is wrong is carried out of the browser. */
    private static final String VIOLATIONS =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} ${rule.help}: ${node.html} ${node.failureSummary}`));
            }""";

    /**
     * What the rules judge by, in short: two pages that differ only in digits, in hidden values and in where their links lead
     * are one to them.
     */
    private static final String STATE =
            """
            () => {
              if (document.readyState !== 'complete' || !document.body) return '';
              const text = document.documentElement.outerHTML
                .replace(/<script[^>]*>[^]*?<\\/script>/g, '')
                .replace(/ (value|nonce|href|src|data-left)="[^"]*"/g, '')
                .replace(/[0-9\\u0660-\\u0669]+/g, '');
              let hash = 7;
              for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i) | 0;
              return window.innerWidth + ':' + text.length + ':' + hash;
            }""";

    private Axe() {}

    /** @return empty while the page is on its way */
    static String state(Page page) {
        return (String) page.evaluate(STATE);
    }

    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        var found = (List<?>) page.evaluate(VIOLATIONS);
        return Arrays.stream(found.toArray()).map(String::valueOf).toList();
    }

    private static String source() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
