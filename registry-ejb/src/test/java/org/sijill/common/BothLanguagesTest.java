package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sijill.architecture.TextBundles;

/** Holds for the bundles of every feature of all modules, those that come later too. */
class BothLanguagesTest {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ARABIC_LETTER = Pattern.compile("[\u0621-\u064A]");

    /**
     * Written in Latin letters wherever they stand: the other language's own name, a key of the keyboard, a header of REST, a
     * kind of file.
     */
    private static final Pattern LATIN_IN_ARABIC = Pattern.compile("English|Caps Lock|Ctrl|Idempotency-Key|PDF");

    private final Messages messages = new Messages();
    private final Map<String, String> arabic = TextBundles.texts("ar");
    private final Map<String, String> english = TextBundles.texts("en");

    @Test
    void everyBundleHasTheSameKeysInBothLanguages() {
        for (var name : MessageBundles.names()) {
            assertThat(MessageBundles.read(name, Language.EN).stringPropertyNames())
                    .as(name)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            MessageBundles.read(name, Language.AR).stringPropertyNames());
        }
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(arabic).containsKeys("common.error.date", "frame.product");
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void everyKeyTakesTheSameArgumentsInBothLanguages() {
        for (var key : arabic.keySet()) {
            assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(arabic.get(key)));
        }
    }

    /** Six forms, or some number is counted in the wrong one. */
    @Test
    void everyArabicPluralHasAllSixForms() {
        for (var key : arabic.keySet()) {
            var pattern = new MessagePattern(arabic.get(key));
            for (var i = 0; i < pattern.countParts(); i++) {
                var part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_START
                        && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                    assertThat(selectors(pattern, i)).as(key).contains("zero", "one", "two", "few", "many", "other");
                }
            }
        }
    }

    @Test
    void everyBundleInTheTreeIsInTheIndex() throws IOException {
        var resources = Path.of("src/main/resources");
        try (var files = Files.walk(resources)) {
            var inTree = files.map(file -> resources.relativize(file).toString())
                    .filter(file -> file.endsWith("messages_ar.properties"))
                    .map(file -> file.replace("_ar.properties", "").replace('/', '.'))
                    .collect(Collectors.toSet());
            assertThat(MessageBundles.names()).containsAll(inTree);
        }
    }

    @Test
    void aLabelledEnumHasALabelForEachConstant() {
        for (var labelled : publicEnums()) {
            var constants = Arrays.stream(labelled.getEnumConstants())
                    .map(constant -> "enum." + labelled.getSimpleName() + "." + ((Enum<?>) constant).name())
                    .collect(Collectors.toSet());
            if (constants.stream().anyMatch(messages.keys(Language.AR)::contains)) {
                assertThat(messages.keys(Language.AR)).containsAll(constants);
            }
        }
    }

    @Test
    void everyEnumLabelBelongsToAConstant() {
        var constants = publicEnums().stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> "enum." + type.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .collect(Collectors.toSet());
        assertThat(messages.keys(Language.AR).stream().filter(key -> key.startsWith("enum.")))
                .allMatch(constants::contains);
    }

    @Test
    void arabicTextHoldsNoLatinWordBeyondTheList() {
        for (var key : arabic.keySet()) {
            var words = LATIN_IN_ARABIC.matcher(words(arabic.get(key))).replaceAll("");
            assertThat(LATIN_WORD.matcher(words).find()).as(key).isFalse();
        }
    }

    @Test
    void englishTextHoldsNoArabicWordBeyondTheNameOfTheOtherLanguage() {
        assertThat(english.entrySet())
                .filteredOn(text -> ARABIC_LETTER.matcher(text.getValue()).find())
                .extracting(Map.Entry::getValue)
                .containsOnly("العربية");
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Set<String> selectors(MessagePattern pattern, int argument) {
        var selectors = new TreeSet<String>();
        for (var i = argument; i < pattern.getLimitPartIndex(argument); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return selectors;
    }

    /** What is read: the pattern without the syntax of its arguments. */
    private static String words(String text) {
        var pattern = new MessagePattern(text);
        var words = new StringBuilder();
        var from = 0;
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                from = part.getLimit();
            } else if (part.getType() == MessagePattern.Part.Type.ARG_START
                    || part.getType() == MessagePattern.Part.Type.MSG_LIMIT) {
                words.append(text, from, Math.max(from, part.getIndex())).append(' ');
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                from = part.getLimit();
            }
        }
        return words.toString();
    }

    private static Set<Class<?>> publicEnums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.sijill").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }
}
