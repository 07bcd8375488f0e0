package org.sijill.web.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sijill.common.Language;

/**
 * The pictures of the user guides are pictures of these journeys. A guide names one by journey, picture and width; a run with
 * {@code -Dupdate} keeps what is named. {@code GuidesTest} finds what is named and not kept, or kept and not named.
 */
final class GuidePictures {

    /** In percent: readable, and all of them together a few megabytes. */
    private static final int QUALITY = 70;

    /** Of the long pages of the staff the guides show the beginning. */
    private static final int HIGHEST = 1100;

    private static final Path GUIDES = Path.of("..", "docs", "guide");
    private static final Pattern PICTURE = Pattern.compile("\\.\\./pictures/([a-z]{2}/[a-z0-9-]+\\.jpg)");

    private static final Set<String> NAMED = System.getProperty("update") == null ? Set.of() : named();

    private GuidePictures() {}

    /** Takes a small one of this page, as wide as it is now, if a guide names it and the guides are to be updated. */
    static void keep(Page page, Language language, String journey, String name) {
        var kept = language.code() + "/" + journey + "-" + name + ".jpg";
        if (NAMED.contains(kept)) {
            var shown = new Page.ScreenshotOptions()
                    .setPath(GUIDES.resolve("pictures").resolve(kept))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY)
                    .setFullPage(true);
            if (name.endsWith("-wide")) {
                var height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
                shown.setClip(0, 0, page.viewportSize().width, Math.min(height, HIGHEST));
            }
            page.screenshot(shown);
        }
    }

    private static Set<String> named() {
        var named = new TreeSet<String>();
        try (var files = Files.walk(GUIDES)) {
            for (var guide :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                PICTURE.matcher(Files.readString(guide)).results().forEach(found -> named.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }
}
