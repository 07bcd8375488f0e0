package org.sijill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sijill.architecture.SourceTree.SourceFile;

/** What runs without being asked: the server's own timers, and those of the diagrams. */
final class ScheduledJobs {

    /** A class that schedules itself names its period, or the pause between two runs, in such a constant. */
    private static final Pattern PERIOD =
            Pattern.compile("int (EVERY|PAUSE)_(MILLIS|SECONDS|MINUTES|HOURS) = ([\\d_]+);");

    private static final Pattern SCHEDULED =
            Pattern.compile("\\b(?:ManagedScheduledExecutorService|Schedules?)\\b|new (?:Waker|Repeated)\\(");

    private static final Pattern JAVADOC =
            Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:@[^\\n]*\\n)*(?:public )?class ");
    private static final Path PROCESSES = Path.of("..", "workflows", "src/main/resources/processes");
    private static final Pattern TIMER =
            Pattern.compile("<(boundaryEvent|startEvent|intermediateCatchEvent)\\b([^>]*)>\\s*<timerEventDefinition");

    private ScheduledJobs() {}

    /** @return rows of a table: name, what it does, how often */
    static List<String> ofServer() {
        return SourceTree.main().files().stream()
                .filter(file -> !file.name().startsWith("common."))
                .filter(file -> SCHEDULED.matcher(file.code()).find())
                .map(file -> "| `" + file.name() + "` | " + firstSentence(file) + " | " + period(file) + " |\n")
                .toList();
    }

    /** @return rows of a table: process, timer, its name, whether the step ends with it */
    static List<String> ofDiagrams() {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> TIMER.matcher(read(file))
                            .results()
                            .map(timer -> row(file.getFileName().toString().replace(".bpmn", ""), timer)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String row(String process, MatchResult timer) {
        var attributes = timer.group(2);
        var at =
                switch (timer.group(1)) {
                    case "boundaryEvent" -> value(attributes, "attachedToRef");
                    case "startEvent" -> "the whole process";
                    default -> "between two steps";
                };
        var goesOn = "intermediateCatchEvent".equals(timer.group(1))
                || attributes.contains("cancelActivity=\"false\"")
                || attributes.contains("isInterrupting=\"false\"");
        return "| `" + process + "` | `" + value(attributes, "id") + "` | " + value(attributes, "name") + " | " + at
                + " | " + (goesOn ? "goes on" : "ends") + " |\n";
    }

    private static String value(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static String firstSentence(SourceFile file) {
        var found = JAVADOC.matcher(file.text());
        if (!found.find()) {
            throw new IllegalStateException(file.name() + " schedules itself and does not say what it does");
        }
        var text = found.group(1).replaceAll("\\n\\s*\\* ?", " ").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
        return text.strip().split("(?<=\\.)\\s")[0];
    }

    private static String period(SourceFile file) {
        var found = PERIOD.matcher(file.text());
        if (!found.find()) {
            throw new IllegalStateException(file.name() + " schedules itself and names no period");
        }
        var unit = found.group(2).toLowerCase().replace("millis", "milliseconds");
        var amount = found.group(3).replace("_", "");
        var every = "1".equals(amount) ? unit.substring(0, unit.length() - 1) : amount + " " + unit;
        return "EVERY".equals(found.group(1)) ? "every " + every : every + " after the last";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
