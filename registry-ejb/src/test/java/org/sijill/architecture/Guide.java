package org.sijill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A page for readers: what of it can be compared with its neighbours and with the product.
 *
 * @param file where it lies; what it links to is found from there
 */
record Guide(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("(!?)\\[([^]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern HEADING = Pattern.compile("(#+) (.+)");
    private static final Pattern STEP = Pattern.compile("( *)(\\d+\\.|-) .*");
    private static final Pattern KEY = Pattern.compile("<kbd>(.+?)</kbd>");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    static Guide read(Path file) {
        try {
            return new Guide(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** What is the same in every language: heading, step, picture and key, one after the other. */
    List<String> outline() {
        var outline = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var heading = HEADING.matcher(line);
            var step = STEP.matcher(line);
            if (heading.matches()) {
                outline.add(heading.group(1));
            } else if (step.matches()) {
                outline.add(step.group(1) + step.group(2));
            }
            pictures(line).forEach(outline::add);
            KEY.matcher(line).results().forEach(key -> outline.add(key.group(1)));
        }
        return outline;
    }

    /** Whatever is set in bold: the words that stand on the screen. */
    Set<String> screenWords() {
        var words = new TreeSet<String>();
        BOLD.matcher(text).results().forEach(found -> words.add(found.group(1)));
        return words;
    }

    /** File names of the pictures it shows, in their order. */
    List<String> pictures() {
        return text.lines().flatMap(line -> pictures(line).stream()).toList();
    }

    private static List<String> pictures(String line) {
        return LINK.matcher(line)
                .results()
                .filter(link -> link.group(1).equals("!"))
                .map(link -> Path.of(link.group(3)).getFileName().toString())
                .toList();
    }

    /** Pictures without a text for whoever cannot see them. */
    List<String> silentPictures() {
        return LINK.matcher(text)
                .results()
                .filter(link -> link.group(1).equals("!") && link.group(2).isBlank())
                .map(link -> link.group(3))
                .toList();
    }

    /** What it refers to in the tree, pictures included, and does not find. */
    List<String> deadLinks() {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(3))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .filter(Predicate.not(this::leadsSomewhere))
                .toList();
    }

    private boolean leadsSomewhere(String target) {
        var parts = target.split("#", 2);
        var aim = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        return Files.exists(aim) && (parts.length == 1 || read(aim).anchors().contains(parts[1]));
    }

    private Set<String> anchors() {
        var anchors = new TreeSet<String>();
        text.lines()
                .map(HEADING::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(heading -> anchors.add(heading.group(2)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                        .replace(' ', '-')));
        return anchors;
    }
}
