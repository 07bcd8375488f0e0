package org.sijill.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of the application's own role, as PostgreSQL wrote them down, and whether each keeps need-to-know. */
final class Statements {

    /** A statement past the restriction: what it looks like from its table on, and why that is right. */
    record Past(String statement, String reason) {}

    /** What runs past the restriction. The only place where such a thing is listed. */
    static final List<Past> ALLOWED = List.of(
            new Past(
                    "from workflow_instance where (((ended_at is null) and (case_id = $#",
                    "the engine's gateway, which nobody but a boundary reaches, after it read the case itself"),
            new Past(
                    "from workflow_instance where ((ended_at is null) and (engine_instance_id = $#",
                    "which of a case's processes just ended; asked by the engine's gateway of the engine's own instance"),
            new Past(
                    "from committee_vote where ((application_id = $#",
                    "the votes on an application that was read within the actor's reach before; who voted, not how, is shown"),
            new Past(
                    "from committee_vote where ((member_id = $#",
                    "on which of the drawn applications the actor himself voted, so that he does not review them"),
            new Past(
                    "from quality_answer where (review_id in ($#",
                    "what reviews say that were read within the actor's reach before"),
            new Past(
                    "from workflow_instance where ((case_id in ($#",
                    "timers follow the deadlines that the calendar's own process moved; it reaches every office"),
            new Past(
                    "from person where (civil_number = $#",
                    "whether the registry knows somebody who asks for a code, whose phone it then is; and with which"
                            + " office of another area somebody below level 3 is registered, counted and kept"),
            new Past(
                    "from person where (civil_number in ($#",
                    "whom of a declared family, or of the demo's, the registry knows: who decides an entry must know, and nobody is shown"),
            new Past(
                    "select t0.person_id, t1.id, t1.confidentiality_level, t1.number, t1.office_code, t1.registered_at,"
                            + " t1.version from membership t0, household t1 where",
                    "who of a declared family stands in a file already: blocks the entry; told by the declared name alone"),
            new Past(
                    "select t0.mobile from household_facts t0, membership t1 where",
                    "the phone a code is sent to; shown to nobody"),
            new Past(
                    "from letter where (number = $#",
                    "whether a paper is genuine: answers only to its check code, by kind and day"),
            new Past("from sijill.account where (user_name = $#", "log-in: there is no actor yet"),
            new Past("from sijill.account where (id = $#", "the actor's own account"),
            new Past(
                    "where a.id = $# and not a.disabled and a.session_stamp = $#",
                    "who is behind a session; asked before there is an actor"),
            new Past(
                    "join sijill.office o on o.code = a.office_code where a.id = $# and not a.disabled",
                    "to whom work is given: whether he reaches it is judged by what this tells"),
            new Past("from sijill.account where (civil_number = $#", "whether a number is taken; yes or no"),
            new Past("from sijill.account where ((office_code = $# and (disabled = $#", "counts staff of an office"),
            new Past(
                    "select office_code, count(id) from sijill.account where (disabled = $# group by office_code",
                    "counts staff of the offices, which the list then restricts"),
            new Past(
                    "select count(id) from sijill.account", "first start: are there accounts, are there demo accounts"),
            new Past("from sijill.account where (id in ($#", "names of colleagues, which all staff may know"),
            new Past(
                    "(($# = t0.area_code) or $# like t0.area_code || $#",
                    "who can take a task: the area of each is the condition, the actor's own reach is checked before"),
            new Past(
                    "sijill.account_role t1 where (((t0.disabled = $# and (t1.role_code = $#",
                    "how many administrators there are, before one is disabled"));

    private static final Pattern START =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] <([^>]*)> LOG:  (?:execute [^:]*|statement): (.*)$");
    private static final Pattern OFFICE =
            Pattern.compile("office_code = (\\$\\d+|'[^']*')\\)? or \\(?(\\w+\\.)?office_code like (\\$\\d+|'[^']*')");
    private static final Pattern BY_KEY =
            Pattern.compile("where \\(*id = \\$\\d+\\)*( and \\(*version = \\$\\d+\\)*)?$");
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
                .filter(table -> Pattern.compile("(\\bfrom|\\bjoin|\\bupdate|,) *(sijill\\.)?" + table + "\\b(?!\\.)")
                        .matcher(statement)
                        .find())
                .collect(Collectors.toSet());
    }

    static boolean restricted(String statement) {
        return OFFICE.matcher(statement).find() && LEVEL.matcher(statement).find();
    }

    /** A row that was read within the restriction is changed by its key. */
    static boolean byKey(String statement) {
        return statement.startsWith("update ") && BY_KEY.matcher(statement).find();
    }

    static boolean allowed(String statement) {
        var shape = statement.replaceAll("\\$\\d+\\)*", "\\$#");
        return ALLOWED.stream().anyMatch(past -> shape.contains(past.statement()));
    }
}
