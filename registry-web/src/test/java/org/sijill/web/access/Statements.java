package org.sijill.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of the application's own role, as PostgreSQL wrote them down, and whether each keeps need-to-know. */
final class Statements {

    /** What runs past the restriction, and why that is right. The only place where such a thing is listed. */
    static final Map<Pattern, String> ALLOWED = Map.of(
            Pattern.compile("from sijill\\.workflow_instance where \\(\\(case_id = \\$1\\) and \\(ended_at is null\\)\\)"),
            "the engine's gateway finds the instance of a case that its caller has already reached",
            Pattern.compile("from (sijill\\.)?account\\b"),
            "placeholder");

    private static final Pattern START =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] <([^>]*)> LOG:  (?:execute [^:]*|statement): (.*)$");
    private static final Pattern OFFICE =
            Pattern.compile("office_code = (\\$\\d+|'[^']*')\\)? or \\(?(\\w+\\.)?office_code like (\\$\\d+|'[^']*')");
    private static final Pattern LEVEL = Pattern.compile("confidentiality_level <= (\\$\\d+|\\d)");

    private Statements() {}

    /** Every distinct statement of the application, in small letters and on one line. */
    static Set<String> seen(TestServer server) {
        return read(server).stream().collect(Collectors.toSet());
    }

    private static List<String> read(TestServer server) {
        var found = new ArrayList<String>();
        try (var lines = Files.lines(server.statements(), StandardCharsets.UTF_8)) {
            var open = new StringBuilder();
            lines.forEach(line -> {
                if (line.startsWith("\t")) {
                    if (!open.isEmpty()) {
                        open.append(' ').append(line.strip());
                    }
                    return;
                }
                keep(open, found);
                var start = START.matcher(line);
                if (start.matches() && start.group(1).equals("sijill_app")) {
                    open.append(start.group(2));
                }
            });
            keep(open, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void keep(StringBuilder open, List<String> found) {
        if (!open.isEmpty()) {
            found.add(open.toString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
            open.setLength(0);
        }
    }

    /** @return the protected tables that this statement reads */
    static Set<String> reads(String statement, Set<String> protectedTables) {
        return protectedTables.stream()
                .filter(table -> Pattern.compile("\\b(from|join|,) *(sijill\\.)?" + table + "\\b(?!\\.)")
                        .matcher(statement)
                        .find())
                .collect(Collectors.toSet());
    }

    static boolean restricted(String statement) {
        return OFFICE.matcher(statement).find() && LEVEL.matcher(statement).find();
    }
}
