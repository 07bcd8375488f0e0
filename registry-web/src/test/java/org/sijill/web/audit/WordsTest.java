package org.sijill.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.Messages;

/** Whatever the log may hold and the matrix may grant has a word: read from the code and the migrations themselves. */
class WordsTest {

    private static final Pattern KEPT = Pattern.compile("(?:wrote|saw|keep)\\(\\s*(?:\\w+, )?\"([a-z]+\\.[a-zA-Z]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("(?:wrote|saw)\\(\\s*(?:\\w+|\"[^\"]+\"),\\s*\"([a-z_]+)\"");
    private static final Pattern IDENTITY = Pattern.compile("public record (\\w+Id)\\(");
    private static final Pattern GRANTED = Pattern.compile("'([a-z]+\\.[a-zA-Z]+)'\\)");
    private static final Pattern DEADLINE = Pattern.compile("\"([A-Z][A-Za-z]+Due|Promise)\"");

    private final Messages messages = new Messages();

    @Test
    void everyActionThatIsKeptHasAWord() {
        assertThat(found("../registry-ejb/src/main/java", KEPT))
                .hasSizeGreaterThan(25)
                .allSatisfy(action -> assertThat(has("audit.action." + action) || has("office.permission." + action))
                        .as(action)
                        .isTrue());
    }

    @Test
    void everyKindOfRecordHasAWord() {
        assertThat(found("../registry-ejb/src/main/java", SUBJECT))
                .contains("application", "account", "office")
                .allSatisfy(type ->
                        assertThat(has("audit.subject." + type)).as(type).isTrue());
    }

    /** A refusal is kept with the kind of identity that was asked for in vain. */
    @Test
    void everyKindOfIdentityHasAWord() {
        var kinds = new TreeSet<>(found("../registry-ejb/src/main/java", IDENTITY));
        assertThat(kinds).contains("ApplicationId", "AccountId");
        kinds.addAll(Set.of("CaseNumber", "UUID"));
        assertThat(kinds)
                .allSatisfy(kind ->
                        assertThat(has("audit.subject." + kind)).as(kind).isTrue());
    }

    @Test
    void everyPermissionThatIsGrantedHasAWord() {
        assertThat(found("../db/src/main/resources/db/migration", GRANTED))
                .hasSizeGreaterThan(20)
                .allSatisfy(permission -> assertThat(has("office.permission." + permission))
                        .as(permission)
                        .isTrue());
    }

    @Test
    void everyActionOneMayFilterByIsOneThatIsKept() {
        var kept = new TreeSet<>(found("../registry-ejb/src/main/java", KEPT));
        kept.addAll(found("src/main/java", KEPT));
        assertThat(AuditText.ACTIONS).isSubsetOf(kept);
    }

    @Test
    void everyDeadlineOfTheRegistrationAndTheVisitsHasAWord() {
        var names = new TreeSet<>(found("../registry-ejb/src/main/java/org/sijill/registration", DEADLINE));
        names.addAll(found("../registry-ejb/src/main/java/org/sijill/assessment", DEADLINE));
        assertThat(names)
                .contains("Promise", "VisitFamilyDue")
                .allSatisfy(name ->
                        assertThat(has("calendar.deadline." + name)).as(name).isTrue());
    }

    private boolean has(String key) {
        return Arrays.stream(Language.values()).allMatch(language -> messages.has(language, key));
    }

    private static Set<String> found(String folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            var found = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
            return found;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
