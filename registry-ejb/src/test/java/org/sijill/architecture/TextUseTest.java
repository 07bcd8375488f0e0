package org.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.architecture.SourceTree.SourceFile;

/** Every text is asked for somewhere, and every text asked for is there. */
class TextUseTest {

    /** Keys made of parts that no literal shows whole or by its beginning. */
    private static final Map<String, String> MADE_ELSEWHERE =
            Map.of("enum.", "labels, asked for by their constant; BothLanguagesTest compares them with the enums");

    /** Begins of keys whose page is not built yet, or that are to go. */
    private static final Map<String, String> NOT_USED_YET = Map.ofEntries(
            Map.entry("grievance.step.", "the inbox and the page of a grievance"),
            Map.entry("grievance.process.", "the picture of a grievance's process"),
            Map.entry("location.", "the choice of a wilaya by governorate"),
            Map.entry("common.error.sessionEnded", "the page for an ended session"),
            Map.entry("common.due.noLaterThan", "the portal's date of the decision"));

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][\\w.]*)\"|'([a-zA-Z][\\w.]*)'");
    private static final Pattern ASKED_IN_PAGE =
            Pattern.compile("\\bmsg(?:\\[|\\.text\\()'([a-zA-Z][\\w.]*\\w)'(?=[\\],)])");
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z]+\\.error\\.[a-zA-Z]\\w*)\"");

    private static final List<PageSource> PAGES = PageSource.all();
    private static final Set<String> KEYS = TextBundles.texts("en").keySet();
    private static final Set<String> USED = literals(SourceTree.main().files(), PAGES);

    @Test
    void everyTextIsAskedFor() {
        assertThat(unused(KEYS, USED))
                .filteredOn(key -> NOT_USED_YET.keySet().stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void whatIsNotUsedYetIsNotUsed() {
        var unused = unused(KEYS, USED);
        assertThat(NOT_USED_YET.keySet())
                .filteredOn(begin -> unused.stream().noneMatch(key -> key.startsWith(begin)))
                .as("used by now: take it off the list")
                .isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        assertThat(PAGES.stream()
                        .flatMap(page -> missing(
                                page.name(),
                                page.expressions().stream()
                                        .flatMap(text ->
                                                ASKED_IN_PAGE.matcher(text).results())
                                        .map(asked -> asked.group(1)))))
                .isEmpty();
    }

    @Test
    void everyFieldOfAPageHasItsLabel() {
        assertThat(PAGES.stream().flatMap(page -> missing(page.name(), labels(page).stream())))
                .isEmpty();
    }

    @Test
    void everyRefusalInTheCodeHasItsText() {
        assertThat(SourceTree.main().files().stream()
                        .flatMap(file -> missing(
                                file.name(),
                                REFUSAL.matcher(file.withoutComments())
                                        .results()
                                        .map(code -> code.group(1)))))
                .isEmpty();
    }

    @Test
    void everyRefusalThatAFieldClaimsHasItsText() {
        assertThat(PAGES.stream()
                        .flatMap(page -> missing(
                                page.name(),
                                page.attributes().stream()
                                        .filter(given -> "s:refused".equals(given.element()))
                                        .filter(given -> "by".equals(given.name())
                                                && !given.value().contains("{"))
                                        .flatMap(given ->
                                                Arrays.stream(given.value().split("[ ,]+"))))))
                .isEmpty();
    }

    private static Stream<String> missing(String file, Stream<String> asked) {
        return asked.filter(key -> !KEYS.contains(key)).map(key -> file + ": " + key);
    }

    @Test
    void aTextThatNobodyAsksForIsFound() {
        var page = PageSource.of(
                "sample.xhtml",
                """
                <div><p>#{msg['sample.title']}</p><p>#{msg['sample.kind.' += kind]}</p></div>""");
        var view = new SourceFile("web.SampleView", "msg.get(\"sample.hint\")");
        assertThat(unused(
                        Set.of("sample.title", "sample.kind.one", "sample.hint", "sample.left", "enum.Sample.ONE"),
                        literals(List.of(view), List.of(page))))
                .containsExactly("sample.left");
    }

    @Test
    void theLabelOfAFieldIsMadeOfThePagesKeysAndTheFieldsName() {
        var page = PageSource.of(
                "sample.xhtml",
                """
                <div xmlns:s="s" xmlns:ui="ui"><ui:param name="keys" value="sample.new"/>
                <s:text id="mobile"/><s:text id="wilaya" label="#{msg['sample.wilaya']}"/><p id="other"/></div>""");
        assertThat(labels(page)).containsExactly("sample.new.mobile");
    }

    private static Set<String> unused(Set<String> keys, Set<String> literals) {
        return keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(begin -> begin.endsWith(".") && key.startsWith(begin)))
                .filter(key -> MADE_ELSEWHERE.keySet().stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(List<SourceFile> sources, List<PageSource> pages) {
        var texts = new ArrayList<String>();
        sources.forEach(file -> texts.add(file.text()));
        pages.forEach(page -> texts.add(page.text()));
        var literals = new TreeSet<String>();
        texts.forEach(text -> LITERAL.matcher(text)
                .results()
                .forEach(found -> literals.add(found.group(1) == null ? found.group(2) : found.group(1))));
        pages.forEach(page -> literals.addAll(labels(page)));
        return literals;
    }

    /** A field's tag makes the key of its label from the page's {@code keys} and its own id, unless it is given one. */
    private static Set<String> labels(PageSource page) {
        var keys = page.elements()
                .filter(element ->
                        "ui:param".equals(element.getTagName()) && "keys".equals(element.getAttribute("name")))
                .map(element -> element.getAttribute("value"))
                .findFirst();
        return keys.map(begin -> page.elements()
                        .filter(element -> element.getTagName()
                                .matches("s:(?:text|area|date|select|choices|check|secret|switch|field)"))
                        .filter(element -> !element.hasAttribute("label"))
                        .map(element -> begin + "." + element.getAttribute("id"))
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .orElse(Set.of());
    }
}
