package org.sijill.web.journey;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.sijill.common.Language;

/** What the accessibility rules said in this run, state by state; kept in {@code target/axe.json}. */
final class AxeRecord {

    private static final Path FILE = Path.of("target", "axe.json");
    private static final Map<Judged, Integer> COUNTS = new ConcurrentSkipListMap<>(Comparator.comparing(Judged::view)
            .thenComparing(Judged::state)
            .thenComparing(Judged::language)
            .thenComparing(Judged::width));

    /** Pages as a whole in which nothing was wrong, each in its language. */
    private static final Set<String> CLEAN_PAGES = ConcurrentHashMap.newKeySet();

    /** By the width of the window, the kinds of elements that stood in such pages: in no page need they be judged again. */
    private static final Map<Integer, Set<Integer>> CLEAN_KINDS = new ConcurrentHashMap<>();

    private AxeRecord() {}

    /**
     * @param view the file
     * @param state what was done before, or what the picture of it is called
     * @param width of the window
     */
    record Judged(String view, String state, String language, int width) {}

    private record Line(String view, String state, String language, int width, int violations) {}

    /**
     * @param page the view, its language, and what is of it as a whole
     * @return whether that page was found right, and everything that now stands in it, there or elsewhere
     */
    static boolean isClean(String page, Axe.Seen seen) {
        return CLEAN_PAGES.contains(page)
                && CLEAN_KINDS.getOrDefault(seen.width(), Set.of()).containsAll(seen.kinds());
    }

    static void clean(String page, Axe.Seen seen) {
        CLEAN_PAGES.add(page);
        CLEAN_KINDS
                .computeIfAbsent(seen.width(), first -> ConcurrentHashMap.newKeySet())
                .addAll(seen.kinds());
    }

    static void keep(Judged judged, int violations) {
        COUNTS.merge(judged, violations, Math::max);
    }

    /** @return the views that were judged in this language */
    static Set<String> views(Language language) {
        return COUNTS.keySet().stream()
                .filter(judged -> judged.language().equals(language.code()))
                .map(Judged::view)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the states in which something is wrong */
    static Set<Judged> wrong() {
        return COUNTS.entrySet().stream()
                .filter(counted -> counted.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static synchronized void write() {
        var lines = COUNTS.entrySet().stream()
                .map(counted -> new Line(
                        counted.getKey().view(),
                        counted.getKey().state(),
                        counted.getKey().language(),
                        counted.getKey().width(),
                        counted.getValue()))
                .toList();
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, new GsonBuilder().setPrettyPrinting().create().toJson(lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
