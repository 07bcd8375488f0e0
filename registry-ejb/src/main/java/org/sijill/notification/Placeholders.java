package org.sijill.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template's text fills in, by name. The shipped texts count their values; an administrator reads and writes names.
 *
 * @param names in the order of the values
 */
record Placeholders(List<String> names) {

    /** The page on which the case is followed comes after everything else. */
    private static final String ADDRESS = "address";

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)}");
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");

    /** Of the templates whose values have better names than their numbers. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("a.in", List.of("number", "date")),
            Map.entry("a.return", List.of("number", "items", "date")),
            Map.entry("a.remind", List.of("number", "date")),
            Map.entry("a.lapsed", List.of("number", "date")),
            Map.entry("a.visit", List.of("number", "date")),
            Map.entry("a.moved", List.of("number", "date")),
            Map.entry("h.ask", List.of("number", "date")),
            Map.entry("h.remind", List.of("number", "date")),
            Map.entry("h.stale", List.of("number", "date")),
            Map.entry("h.suspended", List.of("number", "date")),
            Map.entry("h.closed", List.of("number", "date")),
            Map.entry("h.confirmed", List.of("number", "date")),
            Map.entry("v.slot", List.of("number", "weekday", "from", "to")),
            Map.entry("v.remind", List.of("number", "weekday", "from", "to")),
            Map.entry("v.holiday", List.of("number", "weekday")),
            Map.entry("v.again", List.of("number", "weekday")),
            Map.entry("v.written", List.of("number", "date")),
            Map.entry("v.moved", List.of("number", "date")),
            Map.entry("g.ack", List.of("number", "date")),
            Map.entry("g.more", List.of("number", "date")),
            Map.entry("g.raised", List.of("number", "date")),
            Map.entry("g.moved", List.of("number", "date")),
            Map.entry("passcode", List.of("code")));

    /** @param shipped both texts the product came with */
    static Placeholders of(String template, List<String> shipped) {
        var highest = shipped.stream()
                .flatMap(text -> COUNTED.matcher(text).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        var names = new ArrayList<>(KNOWN.getOrDefault(template, List.of("number")));
        while (names.size() < highest) {
            names.add("value" + (names.size() + 1));
        }
        names.add(ADDRESS);
        return new Placeholders(List.copyOf(names));
    }

    /** @return a shipped text with names in place of numbers */
    String named(String counted) {
        return COUNTED.matcher(counted).replaceAll(found -> "{" + names.get(Integer.parseInt(found.group(1))) + "}");
    }

    /** @return a written text with numbers in place of names, as texts are formatted; every other brace and quote means itself */
    String counted(String named) {
        return NAMED.matcher(named.replace("'", "''")).replaceAll(found -> "{" + names.indexOf(found.group(1)) + "}");
    }

    /** @return the names in a text, also such as there are none */
    static Set<String> in(String named) {
        return NAMED.matcher(named)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return whether a brace stands in it that opens or closes no name */
    static boolean hasLooseBrace(String named) {
        var without = NAMED.matcher(named).replaceAll("");
        return without.indexOf('{') >= 0 || without.indexOf('}') >= 0;
    }
}
