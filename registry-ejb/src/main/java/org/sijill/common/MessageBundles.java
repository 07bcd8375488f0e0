package org.sijill.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Finds and reads the text bundles on the class path: UTF-8 properties, one file a feature and language. */
final class MessageBundles {

    /** Each jar may carry one; each line of it names a bundle: {@code org.sijill.calendar.messages}. */
    static final String INDEX = "META-INF/sijill-bundles";

    private MessageBundles() {}

    /** @throws IllegalStateException if a named bundle lacks a language, or two bundles have the same key */
    static Map<Language, Map<String, String>> onClassPath() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        var names = names();
        for (var language : Language.values()) {
            var joined = new TreeMap<String, String>();
            for (var name : names) {
                add(joined, name, read(name, language));
            }
            texts.put(language, Collections.unmodifiableMap(joined));
        }
        return Collections.unmodifiableMap(texts);
    }

    static Set<String> names() {
        var names = new LinkedHashSet<String>();
        try {
            for (var index : Collections.list(loader().getResources(INDEX))) {
                names.addAll(lines(index));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static Properties read(String name, Language language) {
        var path = name.replace('.', '/') + "_" + language.code() + ".properties";
        var texts = new Properties();
        try (var stream = loader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no bundle " + path);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void add(Map<String, String> joined, String name, Properties texts) {
        for (var key : texts.stringPropertyNames()) {
            if (joined.putIfAbsent(key, texts.getProperty(key)) != null) {
                throw new IllegalStateException("the key " + key + " of " + name + " stands in another bundle too");
            }
        }
    }

    private static List<String> lines(URL index) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(line.strip());
                }
            }
        }
        return lines;
    }

    private static ClassLoader loader() {
        return MessageBundles.class.getClassLoader();
    }
}
