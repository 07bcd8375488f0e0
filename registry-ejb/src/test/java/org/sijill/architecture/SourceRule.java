package org.sijill.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sijill.architecture.SourceTree.SourceFile;

/** What is read from the sources of all modules. An offence begins with the name of the file. */
enum SourceRule {
    FAULTS_ARE_CAUGHT_AT_THE_EDGES_ONLY(
            perFile(file -> found(file, Lazy.BROAD_CATCH)),
            Map.ofEntries(Map.entry(
                    "db.EmbeddedDatabase", "stops the server it started whatever went wrong, and throws on"))),

    TIME_COMES_FROM_THE_CLOCK(
            perFile(file -> found(file, Lazy.OWN_TIME)),
            Map.of(
                    "common.MovableClock",
                    "is the clock",
                    "workflow.ProcessEngineLifecycle",
                    "tells the engine how far the clock is ahead of the machine")),

    /** The platform's own class searches all archives, at every call, for who reads and writes it. */
    JSON_IS_READ_BY_WHOM_WE_KNOW(perFile(file -> found(file, Lazy.SEARCHED_JSON)), Map.of()),

    NAMES_SAY_WHAT_IT_IS(
            perFile(file -> Lazy.TYPE
                    .matcher(file.code())
                    .results()
                    .map(type -> type.group(1))
                    .filter(type -> Stream.of(type.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                            .anyMatch(Lazy.FORBIDDEN_WORDS::contains))),
            Map.of(
                    "web.operations.CountingDataSource",
                    "named like the javax.sql.DataSource it is",
                    "launcher.DataFolder",
                    "named like DATA_DIR, which operators set")),

    FILES_FIT_ON_A_SCREEN_OR_TWO(
            perFile(file -> Stream.of(file.text().lines().count())
                    .filter(lines -> lines > Lazy.MOST_LINES)
                    .map(lines -> lines + " lines")),
            Map.of()),

    EVERY_PACKAGE_SAYS_WHAT_IT_DECIDES(
            tree -> tree.packages().stream().filter(name -> tree.files().stream()
                    .noneMatch(file -> file.name().equals(name + ".package-info")
                            && file.text().startsWith("/**"))),
            Map.of()),

    PUBLIC_TYPES_SAY_WHAT_THEY_ARE(
            perFile(file -> Lazy.PUBLIC_TYPE
                    .matcher(file.text())
                    .results()
                    .filter(type -> !type.group(1).contains("*/"))
                    .map(type -> type.group(2))),
            Map.of()),

    NOTHING_IS_LEFT_TO_DO(perFile(file -> found(file.text(), Lazy.LEFT_OVER)), Map.of()),

    NO_TEXT_FOR_PEOPLE_IN_CODE(
            perFile(file -> Lazy.FOR_OPERATORS.stream().anyMatch(file.name()::startsWith)
                    ? Stream.empty()
                    : found(file.withoutComments(), Lazy.WORDS)),
            Map.ofEntries(
                    Map.entry("common.LocalText", "writes dates and amounts: the parts of the day, rial"),
                    Map.entry("common.Money", "reads Arabic decimal marks"),
                    Map.entry("office.DemoAccounts", "invents names"),
                    Map.entry("office.FirstStart", "names the first account until its owner types his own"))),

    WEB_FEATURES_HAVE_NO_CYCLES(Lazy::cycles, Map.of()),

    BEHIND_A_PAGE_STANDS_A_VIEW(
            perFile(file -> Stream.of(file.type())
                    .filter(type -> type.endsWith("View") != file.code().contains("@ViewScoped")
                            && !file.code().contains("@RequestScoped"))),
            Map.of()),

    VIEWS_CATCH_NOTHING(
            perFile(file -> file.type().endsWith("View") ? found(file, Lazy.CATCH) : Stream.empty()), Map.of()),

    PAGES_AND_REST_KNOW_NO_DATABASE(
            perFile(file -> Lazy.WEB.matcher(file.name()).find() ? found(file, Lazy.DATABASE) : Stream.empty()),
            Map.of(
                    "web.operations.CountingDataSource",
                    "counts the statements at the driver",
                    "web.operations.ReadyCheck",
                    "asks whether the database answers"));

    private final Function<SourceTree, Stream<String>> rule;
    private final Map<String, String> exceptions;

    SourceRule(Function<SourceTree, Stream<String>> rule, Map<String, String> exceptions) {
        this.rule = rule;
        this.exceptions = exceptions;
    }

    /** @return every offence, the known ones too */
    List<String> offences(SourceTree tree) {
        return rule.apply(tree).distinct().toList();
    }

    /** Who may break it, and why. */
    Map<String, String> exceptions() {
        return exceptions;
    }

    private static Function<SourceTree, Stream<String>> perFile(Function<SourceFile, Stream<String>> rule) {
        return tree ->
                tree.files().stream().flatMap(file -> rule.apply(file).map(offence -> file.name() + ": " + offence));
    }

    private static Stream<String> found(SourceFile file, Pattern pattern) {
        return found(file.code(), pattern);
    }

    private static Stream<String> found(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(hit -> hit.group().strip());
    }

    /** An enum's constants cannot read its own static fields. */
    private static final class Lazy {

        static final int MOST_LINES = 400;

        static final Pattern CATCH = Pattern.compile("\\bcatch\\b");

        static final Pattern DATABASE =
                Pattern.compile("import (?:jakarta\\.persistence|java\\.sql|javax\\.sql|org\\.camunda)\\.[\\w.]+");

        /** A package of the web module, in the code or in a sample. */
        static final Pattern WEB = Pattern.compile("(?:^|\\.)web\\.(?:([a-z]+)\\.)?\\w+$");

        static final Pattern WEB_IMPORT =
                Pattern.compile("import (?:static )?org\\.sijill\\.(?:\\w+\\.)*?web\\.([a-z]+)\\.");

        /** @return web features that are reached from themselves through others */
        static Stream<String> cycles(SourceTree tree) {
            var uses = new TreeMap<String, Set<String>>();
            for (var file : tree.files()) {
                var web = WEB.matcher(file.name());
                if (web.find() && web.group(1) != null) {
                    WEB_IMPORT
                            .matcher(file.code())
                            .results()
                            .map(used -> used.group(1))
                            .filter(used -> !used.equals(web.group(1)))
                            .forEach(used -> uses.computeIfAbsent(web.group(1), first -> new TreeSet<>())
                                    .add(used));
                }
            }
            return uses.keySet().stream()
                    .filter(feature -> reached(feature, uses, new TreeSet<>()).contains(feature));
        }

        private static Set<String> reached(String from, Map<String, Set<String>> uses, Set<String> seen) {
            uses.getOrDefault(from, Set.of()).stream().filter(seen::add).forEach(next -> reached(next, uses, seen));
            return seen;
        }

        static final Pattern BROAD_CATCH = Pattern.compile(
                "catch\\s*\\([^)]*\\b(?:Exception|RuntimeException|Throwable|Error)\\b\\s*(?:\\||\\w+\\s*\\))");

        static final Pattern OWN_TIME = Pattern.compile(
                "\\b(?:Instant|Local(?:Date|Time|DateTime)|(?:Zoned|Offset)DateTime|Year|YearMonth|MonthDay)"
                        + "(?:\\.now\\((?!clock\\))[^)]*\\)|::now)"
                        + "|\\bcurrentTimeMillis\\b|\\bnew Date\\(\\)|\\bCalendar\\.getInstance\\(|\\bClock\\.(?:system|tick)\\w*\\(");

        static final Pattern SEARCHED_JSON = Pattern.compile("\\bjakarta\\.json\\.Json\\b");

        static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

        static final Set<String> FORBIDDEN_WORDS = Set.of(
                "Manager",
                "Helper",
                "Util",
                "Utils",
                "Handler",
                "Processor",
                "Data",
                "Info",
                "Impl",
                "Base",
                "Abstract",
                "DTO",
                "Dto",
                "VO",
                "Vo",
                "BO",
                "Bo");

        /** What stands before the type, back to the blank line, brace or import above it, and the type's name. */
        static final Pattern PUBLIC_TYPE =
                Pattern.compile("(?ms)^\\n((?:(?!^\\n).)*?)^public (?:abstract |final |sealed |non-sealed )*"
                        + "(?:class|interface|@interface|enum|record) (\\w+)");

        static final Pattern LEFT_OVER = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b.*|@author\\b.*");

        /** Whoever starts the server, or shows it, reads English; the interface for partners is described in it. */
        static final Set<String> FOR_OPERATORS = Set.of("db.", "launcher.", "sandbox.");

        /** Arabic letters, or three English words in a row that begin like a sentence and describe no REST resource. */
        static final Pattern WORDS = Pattern.compile("[^\\n]*[\\u0600-\\u06FF\\u0750-\\u077F][^\\n]*"
                + "|(?<!(?:description|summary|title) = {0,2}\\n? {0,60})\"[A-Z][a-z]+(?: [a-z]+){2,}[^\"]*\"");
    }
}
