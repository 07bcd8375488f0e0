package org.sijill.web.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accessibility rules, run in the page itself: every rule, and nothing excluded. */
final class Axe {

    private static final String SOURCE = source();

    /** Of what the rules say only what is wrong is carried out of the browser. */
    private static final String VIOLATIONS =
            """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'], selectors: false });
              return found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} ${rule.help}: ${node.html} ${node.failureSummary}`));
            }""";

    /**
     * What the rules judge by, in short: the kinds of elements that stand in the page, in which kinds of others. One row more of
     * a table, another name or number is the same state. Nothing is told of a page that has not changed since it was asked last.
     */
    private static final String STATE =
            """
            () => {
              if (document.readyState !== 'complete' || !document.body) return null;
              const html = document.documentElement.outerHTML;
              const seen = {
                state: '', width: window.innerWidth, language: document.documentElement.lang,
                lede: document.querySelector('main .lede')?.textContent ?? '',
              };
              if (window.sijillSeen === html) return seen;
              window.sijillSeen = html;
              const plain = text => text.replace(/[0-9\u0660-\u0669]+/g, '#');
              const kept = new Set(['class', 'role', 'type', 'dir', 'lang', 'style', 'hidden', 'open', 'disabled', 'tabindex', 'scope', 'for', 'id']);
              const words = new Set(['title', 'aria-label', 'alt', 'placeholder']);
              const kind = element => element.localName + [...element.attributes]
                .map(given => kept.has(given.name) || given.name.startsWith('aria-') && !words.has(given.name)
                  ? given.name + '=' + plain(given.value)
                  : words.has(given.name) ? given.name + (given.value ? '=x' : '') : '')
                .filter(text => text).sort().map(text => '[' + text + ']').join('');
              const kinds = new Set();
              const ids = new Map();
              for (const element of document.documentElement.querySelectorAll('*')) {
                if (element.closest('head')) continue;
                const said = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                kinds.add(kind(element.parentElement) + '>' + kind(element) + (said ? 'x' : ''));
                if (element.id) ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
              }
              const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.localName).join('');
              const twice = [...ids.values()].filter(count => count > 1).length;
              const text = [...kinds].sort().join('\\n') + headings + twice + !!document.title;
              let hash = 7;
              for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i) | 0;
              return { ...seen, state: window.innerWidth + ':' + kinds.size + ':' + text.length + ':' + hash };
            }""";

    private Axe() {}

    /**
     * What a page is judged by.
     *
     * @param state empty if nothing has changed since it was asked last
     * @param lede its first sentence
     */
    record Seen(String state, int width, String language, String lede) {}

    /** @return empty while the page is on its way */
    static Optional<Seen> seen(Page page) {
        return Optional.ofNullable((Map<?, ?>) page.evaluate(STATE))
                .map(told -> new Seen(
                        (String) told.get("state"),
                        ((Number) told.get("width")).intValue(),
                        (String) told.get("language"),
                        (String) told.get("lede")));
    }

    static List<String> violations(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(SOURCE);
        }
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
