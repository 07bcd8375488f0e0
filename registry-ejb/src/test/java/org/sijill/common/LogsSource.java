package org.sijill.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every log statement of a source file, read as text and checked. */
record LogsSource(String name, String text) {

    /** Words of a name, {@code civilNumber} being two, that stand for something personal or for text somebody wrote. */
    private static final Set<String> PERSONAL = Set.of(
            "civil",
            "mobile",
            "phone",
            "name",
            "names",
            "owner",
            "password",
            "secret",
            "token",
            "text",
            "note",
            "recipient",
            "reason",
            "typed",
            "mother",
            "address",
            "body",
            "parameters",
            "query");

    /** The message of an exception may hold the row that was refused. */
    private static final String MESSAGE = "getmessage";

    private static final Pattern STATEMENT = Pattern.compile("\\bLOG\\s*\\.\\s*log\\s*\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OTHER_WAYS = Pattern.compile(
            "printStackTrace|System\\s*\\.\\s*(?:out|err)\\b|LOG\\s*\\.\\s*(?!log\\b)\\w+|\\bLogger\\.getLogger");

    /** Here a program speaks to whoever started it, not to a log. */
    private static final Set<String> TERMINAL = Set.of("Terminal", "Run");

    /** Silences another library's logger. */
    private static final Set<String> LEVELS = Set.of("Migrations");

    static List<LogsSource> main() {
        return Stream.of("db", "registry-ejb", "registry-web", "workflows")
                .map(module -> Path.of("..", module, "src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(root -> read(root).stream())
                .toList();
    }

    private static List<LogsSource> read(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(LogsSource::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LogsSource of(Path file) {
        try {
            return new LogsSource(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the arguments of each call, as they are written */
    List<String> statements() {
        var found = new ArrayList<String>();
        var call = STATEMENT.matcher(text);
        while (call.find()) {
            found.add(text.substring(call.end(), endOfCall(call.end())));
        }
        return found;
    }

    private int endOfCall(int from) {
        var open = 1;
        for (int i = from; i < text.length(); i++) {
            var next = text.charAt(i);
            if (next == '"') {
                i = endOfLiteral(i);
            } else if (next == '(') {
                open++;
            } else if (next == ')' && --open == 0) {
                return i;
            }
        }
        throw new IllegalStateException(name + " does not end its call");
    }

    private int endOfLiteral(int from) {
        var literal = LITERAL.matcher(text).region(from, text.length());
        if (!literal.lookingAt()) {
            throw new IllegalStateException(name + " does not end its text");
        }
        return literal.end() - 1;
    }

    /** @return what is wrong, a sentence each */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        for (var statement : statements()) {
            var personal = personalIn(statement);
            if (!personal.isEmpty()) {
                complaints.add(name + " logs " + String.join(", ", personal));
            }
            if (!LogsText.KEY_VALUE.matcher(message(statement)).matches()) {
                complaints.add(name + " does not log key=value: " + message(statement));
            }
        }
        var other = OTHER_WAYS.matcher(text);
        while (other.find()) {
            if (!TERMINAL.contains(name) && !LEVELS.contains(name)) {
                complaints.add(name + " speaks past the log by " + other.group());
            }
        }
        if (text.contains("System.getLogger") && !text.contains("System.Logger LOG = System.getLogger")) {
            complaints.add(name + " has a logger that is not called LOG");
        }
        return complaints;
    }

    /** Of code and of keys alike; what the message says beside them is judged as key=value. */
    private static Set<String> personalIn(String statement) {
        var identifiers = IDENTIFIER.matcher(statement).results().map(found -> found.group());
        return identifiers
                .filter(identifier -> identifier.toLowerCase(Locale.ROOT).equals(MESSAGE)
                        || words(identifier).anyMatch(PERSONAL::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String identifier) {
        return Arrays.stream(identifier.split("_|(?<=[a-z0-9])(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** The texts of the call joined, a value for what stands between them. */
    private static String message(String statement) {
        var message = new StringBuilder();
        var end = 0;
        var literal = LITERAL.matcher(statement);
        while (literal.find()) {
            if (end > 0 && statement.substring(end, literal.start()).contains("+")) {
                message.append(statement.substring(end, literal.start()).matches("(?s)\\s*\\+\\s*") ? "" : "value");
            }
            message.append(literal.group(1));
            end = literal.end();
            if (!statement.substring(end).strip().startsWith("+")) {
                return message.toString();
            }
        }
        return end == 0 ? "" : message + "value";
    }
}
