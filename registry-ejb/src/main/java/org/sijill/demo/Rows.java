package org.sijill.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file of data beside this package, cut at its tabs; a line that begins with # explains. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(String file) {
        try (var in = Rows.class.getResourceAsStream(file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return whether a list of governorates' letters, or * for all, names the one of this wilaya's code */
    static boolean isMetIn(String governorates, String wilaya) {
        return "*".equals(governorates) || List.of(governorates.split(",")).contains(wilaya.substring(3, 5));
    }
}
