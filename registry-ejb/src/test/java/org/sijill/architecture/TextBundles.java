package org.sijill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text bundles of all modules, as they lie in the tree. */
public final class TextBundles {

    private TextBundles() {}

    /**
     * @param language {@code ar} or {@code en}
     * @return every text by its key
     */
    public static Map<String, String> texts(String language) {
        var texts = new TreeMap<String, String>();
        Stream.of("registry-ejb", "registry-web")
                .map(module -> Path.of("..", module, "src/main/resources/org/sijill"))
                .filter(Files::isDirectory)
                .flatMap(root -> bundles(root, language).stream())
                .forEach(
                        bundle -> bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key))));
        return texts;
    }

    private static List<Properties> bundles(Path root, String language) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("messages_" + language + ".properties"))
                    .map(TextBundles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
