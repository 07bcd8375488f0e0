package org.sijill.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user guides say what the product says, in both languages alike; the browser journeys, run with -Dupdate, take their pictures. */
class GuidesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path GUIDES = DOCS.resolve("guide");
    private static final Path JOURNEYS = Path.of("..", "registry-web/src/test/java/org/sijill/web/journey");
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private static final Pattern JOURNEY = Pattern.compile("new Look\\(\"([a-z-]+)\"\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*)\"");

    /** Turns red if a button, field, menu or status is renamed and the guide is not. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void whatIsSetInBoldStandsOnTheScreen(String language) {
        var texts = texts(language);
        for (var guide : guides(language)) {
            assertThat(guide.screenWords()).as(guide.file().toString()).isNotEmpty();
            assertThat(unknownWords(guide, texts)).as(guide.file().toString()).isEmpty();
        }
    }

    @Test
    void theLanguagesHaveTheSameSectionsStepsPicturesAndKeys() {
        assertThat(guides("ar").stream().map(Guide::name))
                .containsExactlyElementsOf(
                        guides("en").stream().map(Guide::name).toList())
                .contains("citizen.md", "clerk.md", "supervisor.md");
        for (var guide : guides("ar")) {
            var other = Guide.read(GUIDES.resolve("en").resolve(guide.name()));
            assertThat(guide.outline()).as(guide.name()).isEqualTo(other.outline());
        }
    }

    /** Turns red if a journey drops or renames a picture that a guide shows. */
    @Test
    void everyPictureIsOneOfAJourneyAndHasAText() throws IOException {
        var taken = pictures();
        for (var guide : everyGuide()) {
            assertThat(guide.pictures().stream().filter(Predicate.not(taken::contains)))
                    .as(guide.file() + ": pictures that no journey takes")
                    .isEmpty();
            assertThat(guide.silentPictures()).as(guide.file().toString()).isEmpty();
        }
    }

    @Test
    void whatIsKeptIsShownAndSmall() throws IOException {
        for (var language : LANGUAGES) {
            var shown = guides(language).stream()
                    .flatMap(guide -> guide.pictures().stream())
                    .collect(toSet());
            assertThat(kept(language).stream().map(file -> file.getFileName().toString()))
                    .as("run the browser journeys with -Dupdate; delete what no guide shows")
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
        var size = 0L;
        for (var file : Stream.concat(kept("ar").stream(), kept("en").stream()).toList()) {
            size += Files.size(file);
        }
        assertThat(size).isLessThanOrEqualTo(LARGEST);
    }

    /** Of every document, not of the guides alone. */
    @Test
    void noLinkIsDead() throws IOException {
        for (var page : documents()) {
            assertThat(page.deadLinks()).as(page.file().toString()).isEmpty();
        }
    }

    @Test
    void aWrongWordADeadLinkAndAnotherOutlineWouldBeSeen() {
        var right = new Guide(GUIDES.resolve("en/x.md"), "# A\n\n1. Press **Approve**, then <kbd>j</kbd>.\n");
        var wrong = new Guide(
                GUIDES.resolve("en/x.md"),
                "# A\n\n1. Press **Aprove**, see [b](nowhere.md), [c](#b).\n![](../p/q.jpg)\n");
        assertThat(unknownWords(right, texts("en"))).isEmpty();
        assertThat(right.deadLinks()).isEmpty();
        assertThat(unknownWords(wrong, texts("en"))).containsExactly("Aprove");
        assertThat(wrong.deadLinks()).containsExactly("nowhere.md", "#b", "../p/q.jpg");
        assertThat(wrong.silentPictures()).containsExactly("../p/q.jpg");
        assertThat(wrong.outline()).containsExactly("#", "1.", "q.jpg");
        assertThat(right.outline()).containsExactly("#", "1.", "j");
    }

    private static List<String> unknownWords(Guide guide, Set<String> texts) {
        return guide.screenWords().stream()
                .filter(Predicate.not(texts::contains))
                .toList();
    }

    private static Set<String> texts(String language) {
        return TextBundles.texts(language).values().stream()
                .map(text -> text.replace("''", "'"))
                .collect(toSet());
    }

    private static List<Guide> guides(String language) {
        try (var files = Files.list(GUIDES.resolve(language))) {
            return files.sorted().map(Guide::read).toList();
        } catch (IOException missing) {
            throw new AssertionError("guides in " + language, missing);
        }
    }

    private static List<Guide> everyGuide() {
        return LANGUAGES.stream().flatMap(language -> guides(language).stream()).toList();
    }

    private static List<Guide> documents() throws IOException {
        var documents = new ArrayList<>(List.of(
                Guide.read(Path.of("..", "README.md")),
                Guide.read(Path.of("..", "CONTRIBUTING.md")),
                Guide.read(Path.of("..", "CHANGELOG.md"))));
        try (var files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(Guide::read)
                    .forEach(documents::add);
        }
        return documents;
    }

    private static List<Path> kept(String language) throws IOException {
        try (var files = Files.list(GUIDES.resolve("pictures").resolve(language))) {
            return files.toList();
        }
    }

    /** Every picture a journey can take, as the guides name it: journey, picture, width. */
    private static Set<String> pictures() throws IOException {
        var pictures = new TreeSet<String>();
        try (var files = Files.list(JOURNEYS)) {
            for (var file : files.toList()) {
                var source = Files.readString(file);
                for (var journey : JOURNEY.matcher(source).results().toList()) {
                    LITERAL.matcher(source)
                            .results()
                            .flatMap(name -> Stream.of("wide", "phone")
                                    .map(width -> journey.group(1) + "-" + name.group(1) + "-" + width + ".jpg"))
                            .forEach(pictures::add);
                }
            }
        }
        return pictures;
    }
}
