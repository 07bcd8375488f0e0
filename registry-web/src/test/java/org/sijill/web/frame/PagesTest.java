package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads every page, template and tag of both surfaces. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path STYLES = WEBAPP.resolve("resources/sijill");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern KEY = Pattern.compile("msg\\['([^'+]+)'\\s*]|msg\\.text\\('([^']+)'");
    private static final Pattern ICON = Pattern.compile("<s:icon name=\"([a-z-]+)\"|icon=\"([a-z-]+)\"");

    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "label", "value");

    /** An example of a number, the same in both languages. */
    private static final Set<String> SAMPLES = Set.of("A-26-004217-4", "9999", "1100", "·", ":");

    @Test
    void noPageHoldsTextOfItsOwn() {
        assertThat(pages().flatMap(page -> texts(page).stream().map(text -> page + ": " + text)))
                .isEmpty();
    }

    @Test
    void everyTextAPageAsksForExistsInEveryLanguage() {
        var messages = new Messages();
        var missing = new TreeSet<String>();
        pages().forEach(page -> KEY.matcher(read(page)).results().forEach(found -> {
            var key = found.group(1) != null ? found.group(1) : found.group(2);
            for (var language : Language.values()) {
                if (!key.endsWith(".") && !messages.has(language, key)) {
                    missing.add(page + ": " + key + " in " + language);
                }
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyIconIsBroughtFromThePackage() {
        var brought = read(Path.of("assets.mjs"));
        assertThat(pages().flatMap(page -> ICON.matcher(read(page))
                        .results()
                        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))))
                .allSatisfy(icon -> assertThat(brought).containsPattern("[ `]" + icon + "[\\s`]"));
    }

    @Test
    void everyPageHasATemplateOfTheFrame() {
        assertThat(pages().filter(page -> !page.startsWith(WEBAPP.resolve("WEB-INF"))))
                .allSatisfy(page -> assertThat(read(page))
                        .containsPattern("template=\"/WEB-INF/templates/(portal|staff|bare)\\.xhtml\""));
    }

    @Test
    void noScriptIsWrittenInAPage() {
        assertThat(pages()).allSatisfy(page -> assertThat(read(page))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContain("javascript:"));
    }

    /** What was typed into a form is kept when its session has ended, but no password ever. */
    @Test
    void noFormWithAPasswordIsKept() {
        assertThat(pages().filter(page -> read(page).contains("<s:secret")))
                .isNotEmpty()
                .allSatisfy(
                        page -> assertThat(read(page)).doesNotContainPattern("<s:form(?![^>]*keeps=\"#\\{false}\")"));
    }

    @Test
    void stylesNameNeitherLeftNorRightExceptWhereAmountsAreAligned() {
        assertThat(List.of("tokens.css", "base.css", "portal.css", "staff.css"))
                .allSatisfy(sheet -> assertThat(read(STYLES.resolve(sheet)))
                        .doesNotContainPattern("(margin|padding|border)-(left|right)")
                        .doesNotContainPattern("[{;]\\s*(left|right|float)\\s*:")
                        .doesNotContainPattern("text-align:\\s*left"));
    }

    @Test
    void onlyTheTokensNameAColour() {
        assertThat(List.of("base.css", "portal.css", "staff.css"))
                .allSatisfy(
                        sheet -> assertThat(read(STYLES.resolve(sheet))).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b"));
    }

    private static List<String> texts(Path page) {
        var found = new TreeSet<String>();
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            collect(factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement(), found);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException unreadable) {
            throw new AssertionError(page + " cannot be read", unreadable);
        }
        return List.copyOf(found);
    }

    private static void collect(Node node, Set<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            keep(node.getNodeValue(), found);
        }
        if (node instanceof Element element) {
            for (var name : SPOKEN) {
                if (!"ui:param".equals(element.getTagName())) {
                    keep(element.getAttribute(name), found);
                }
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    private static void keep(String text, Set<String> found) {
        var bare = EXPRESSION.matcher(text).replaceAll("").strip();
        if (!bare.isEmpty() && !SAMPLES.contains(bare)) {
            found.add(bare);
        }
    }

    private static Stream<Path> pages() {
        try (var all = Files.walk(WEBAPP)) {
            return all.filter(path -> path.toString().endsWith(".xhtml")).toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
