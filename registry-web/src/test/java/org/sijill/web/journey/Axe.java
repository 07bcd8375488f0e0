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
import java.util.Set;
import java.util.stream.Collectors;

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
     * What the rules judge by, in short: the kinds of elements that stand in the page, in which kinds of others, which headings
     * follow each other, and what is of the page as a whole. One row more of a table, another name or number is the same. Nothing
     * is told of a page that has not changed since it was asked last.
     */
    private static final String STATE =
            """
            () => {
              if (document.readyState !== 'complete' || !document.body) return null;
              const html = document.documentElement.outerHTML;
              const seen = {
                whole: '', kinds: [], width: window.innerWidth, language: document.documentElement.lang,
                lede: document.querySelector('main .lede')?.textContent ?? '',
              };
              if (window.sijillSeen === html) return seen;
              window.sijillSeen = html;
              const plain = text => text.replace(/url\\([^)]*\\)/g, 'url').replace(/[0-9\u0660-\u0669]+/g, '#');
              const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
              const kept = new Set(['class', 'role', 'type', 'dir', 'lang', 'style', 'hidden', 'open', 'disabled', 'tabindex', 'scope', 'autocomplete']);
              const words = new Set(['title', 'aria-label', 'alt', 'placeholder', 'href', ...references]);
              const own = new Map();
              const kind = element => {
                if (!element) return '';
                if (!own.has(element)) {
                  const given = [...element.attributes].map(({ name, value }) => words.has(name)
                    ? name + (value ? '=x' : '')
                    : (kept.has(name) || name.startsWith('aria-')) && (value || name !== 'style') ? name + '=' + plain(value) : '');
                  const named = (element.labels?.length ? 'l' : '') + (element.textContent.trim() ? 't' : '');
                  own.set(element, element.localName + given.filter(text => text).sort().map(text => '[' + text + ']').join('') + named);
                }
                return own.get(element);
              };
              const kinds = new Set();
              const ids = new Map();
              for (const element of document.documentElement.querySelectorAll('*')) {
                if (element.closest('head')) continue;
                const said = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                const parent = element.parentElement;
                kinds.add(kind(parent.parentElement) + '>' + kind(parent) + '>' + kind(element) + (said ? 'x' : ''));
                if (element.id) ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
              }
              const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(heading => heading.localName);
              headings.forEach((heading, i) => kinds.add((headings[i - 1] ?? '') + '/' + heading));
              const twice = [...ids.values()].filter(count => count > 1).length;
              const lost = [...document.querySelectorAll(references.map(name => `[${name}]`).join())].flatMap(element => references
                .flatMap(name => (element.getAttribute(name) ?? '').split(' ')).filter(id => id && !ids.has(id))).length;
              const hash = text => {
                let sum = 7;
                for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 31) + text.charCodeAt(i) | 0;
                return sum;
              };
              const whole = [headings.includes('h1'), twice, lost, !!document.title].join(':');
              return { ...seen, whole, kinds: [...kinds].map(hash) };
            }""";

    private Axe() {}

    /**
     * What a page is judged by.
     *
     * @param whole what is of the page as a whole; empty if nothing has changed since it was asked last
     * @param kinds of the elements in it
     * @param lede its first sentence
     */
    record Seen(String whole, Set<Integer> kinds, int width, String language, String lede) {}

    /** @return empty while the page is on its way */
    static Optional<Seen> seen(Page page) {
        return Optional.ofNullable((Map<?, ?>) page.evaluate(STATE))
                .map(told -> new Seen(
                        (String) told.get("whole"),
                        ((List<?>) told.get("kinds"))
                                .stream()
                                        .map(kind -> ((Number) kind).intValue())
                                        .collect(Collectors.toSet()),
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
