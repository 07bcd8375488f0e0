package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sijill.common.Language;

/**
 * What is looked at on each page a person comes by: axe with every rule and nothing excluded, no sideways scroll on a phone,
 * no raw key, no foreign word, no empty icon, nothing the browser complains of. A picture of it is kept at both widths.
 */
final class Look {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int PHONE = 360;

    /** Of the pictures, in percent; a PNG takes the browser twice the time. */
    private static final int QUALITY = 85;

    /**
     * Latin words that stand in Arabic pages on purpose: a key as it is printed on keyboards, the mark that the diagram's
     * licence asks for. What is marked as of another language or direction, as names and codes are, is not among them.
     */
    private static final Set<String> LATIN_IN_ARABIC = Set.of("Caps", "Lock", "PDF", "Powered", "by", "bpmn", "io");

    /** A key without its text, and what the framework says to developers. */
    private static final Pattern KEY = Pattern.compile(
            "\\b[a-z][A-Za-z]+(\\.[A-Za-z][A-Za-z0-9_]*){2,}\\b|\\?\\?\\?|resources have the target|Exception\\b");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    /** The number of a case, an address, and what a sentence holds apart as running from left to right. */
    private static final Pattern CODE =
            Pattern.compile("\\b[A-Z]-(?:\\d{2}|[A-Z]{2})-\\d{6}-\\d\\b|\\u2066[^\\u2069]*\\u2069|https?://\\S+");

    /** Text as it is read or heard, hidden parts included; without what is marked as foreign, if only the own is asked for. */
    private static final String TEXTS =
            """
            own => {
              const foreign = `[lang]:not(html):not([lang="${document.documentElement.lang}"]), bdi[dir=ltr], bdi[dir=auto], a[dir=ltr]`;
              const texts = [document.title];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const skipped = ['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)
                  || own && node.parentElement.closest(foreign);
                if (!skipped) texts.push(node.textContent);
              }
              for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [data-hide]')) {
                if (own && element.closest(foreign)) continue;
                for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-hide']) {
                  if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
                }
              }
              return texts.map(text => text.trim()).filter(text => text);
            }""";

    /** What sticks out sideways, and is not inside something that scrolls by itself. */
    private static final String TOO_WIDE =
            """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              const outside = [...document.body.querySelectorAll('*')].filter(element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && (box.right > page.clientWidth + 1 || box.left < -1);
              });
              return ['page ' + page.scrollWidth + ' > ' + page.clientWidth,
                ...outside.slice(0, 5).map(element => element.tagName + '.' + element.className)];
            }""";

    /** Icons that stand on the page and that the sprite of this surface does not hold. */
    private static final String EMPTY_ICONS =
            """
            () => [...document.querySelectorAll('svg.icon use')]
              .filter(use => use.closest('svg').getBoundingClientRect().width > 0 && !use.getBBox?.().width)
              .map(use => use.getAttribute('href'))""";

    private int pictures;
    private final String journey;

    /** @param journey what the pictures of it are kept under */
    Look(String journey) {
        this.journey = journey;
    }

    /** @param name of the picture */
    void at(Person person, String name) {
        var page = person.screen();
        var what = journey + " " + person.language().code() + " " + name + " (" + page.url() + ")";
        pictures++;
        icons(page, what);
        picture(page, person.language(), name + "-wide");
        person.judge(journey + "/" + name);
        texts(page, person.language(), what);
        assertThat(list(page.evaluate(EMPTY_ICONS)))
                .as(what + ": icons that are not there")
                .isEmpty();
        page.setViewportSize(PHONE, 740);
        // what follows the width does so with the next frame
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(list(page.evaluate(TOO_WIDE))).as(what + ": sideways scroll").isEmpty();
        picture(page, person.language(), name + "-phone");
        page.setViewportSize(1280, 900);
        assertThat(person.complaints()).as(what + ": the browser complains").isEmpty();
    }

    private void picture(Page page, Language language, String name) {
        var file = PICTURES.resolve(language.code()).resolve(journey).resolve("%02d-%s.jpg".formatted(pictures, name));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true));
        GuidePictures.keep(page, language, journey, name);
    }

    /** A sprite that is not stored yet comes after the page. */
    private static void icons(Page page, String what) {
        try {
            page.waitForCondition(() -> list(page.evaluate(EMPTY_ICONS)).isEmpty());
        } catch (TimeoutError late) {
            throw new AssertionError(what + ": no icon " + list(page.evaluate(EMPTY_ICONS)), late);
        }
    }

    private static void texts(Page page, Language language, String what) {
        assertThat(page.getAttribute("html", "lang")).as(what).isEqualTo(language.code());
        assertThat(page.getAttribute("html", "dir")).as(what).isEqualTo(language.direction());
        var raw = new TreeSet<String>();
        var foreign = new TreeSet<String>();
        for (var text : list(page.evaluate(TEXTS, false))) {
            KEY.matcher(text).results().forEach(found -> raw.add(found.group()));
        }
        for (var text : language == Language.AR ? list(page.evaluate(TEXTS, true)) : List.<String>of()) {
            LATIN.matcher(CODE.matcher(text).replaceAll("")).results().forEach(found -> foreign.add(found.group()));
        }
        foreign.removeAll(LATIN_IN_ARABIC);
        assertThat(raw).as(what + ": raw keys").isEmpty();
        assertThat(foreign).as(what + ": Latin words").isEmpty();
    }

    private static List<String> list(Object value) {
        return Arrays.stream(((List<?>) value).toArray()).map(String::valueOf).toList();
    }
}
