package org.sijill.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.TestPersistence;
import org.sijill.grievance.Room;
import org.sijill.security.Requires;

/** Who asks for which permission, and who holds it. */
final class Permissions {

    /**
     * A row of the matrix.
     *
     * @param role code of the role
     * @param permission {@code feature.verb}
     */
    record Grant(String role, String permission) {}

    /** A role, as the migrations fill the table, in the order of lists. */
    record Role(String code, String ar, String en, int level, boolean standsAlone, boolean ofProcess) {}

    private static final Path DIAGRAMS = Path.of("..", "workflows", "src", "main", "resources");

    private static final Pattern REQUIRED = Pattern.compile("@Requires\\(\"([a-zA-Z.]+)\"\\)");
    private static final Pattern MAY = Pattern.compile("\\.may\\(\"([a-z]+\\.[a-zA-Z]+)\"");
    private static final Pattern CANDIDATE = Pattern.compile("camunda:candidateGroups=\"([a-z]+\\.[a-zA-Z]+)\"");
    private static final Pattern DECIDED = Pattern.compile("<text>\"([a-z]+\\.[a-zA-Z]+)\"</text>");
    private static final Pattern ACTOR_OR_SCOPES =
            Pattern.compile("(?:Actor\\.system\\(|SCOPES =)[^;]*?Set\\.of\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z]+\\.[a-zA-Z]+)\"");

    private Permissions() {}

    /** @return what boundaries of all modules, user tasks, decision tables and the rooms of grievances ask for */
    static Set<String> asked(JavaClasses code) {
        var asked = new TreeSet<String>();
        code.stream()
                .flatMap(type -> Stream.concat(
                        type.tryGetAnnotationOfType(Requires.class).stream(),
                        type.getMethods().stream()
                                .flatMap(method -> method.tryGetAnnotationOfType(Requires.class).stream())))
                .map(Requires::value)
                .filter(value -> value.contains("."))
                .forEach(asked::add);
        SourceTree.main().files().forEach(file -> {
            asked.addAll(groups(REQUIRED, file.text()));
            asked.addAll(groups(MAY, file.text()));
        });
        Stream.of(Room.values())
                .flatMap(room -> Stream.of(room.reads(), room.triages(), room.handles(), room.reviews()))
                .forEach(asked::add);
        diagrams().forEach(text -> {
            asked.addAll(groups(CANDIDATE, text));
            asked.addAll(groups(DECIDED, text));
        });
        return asked;
    }

    /** @return what the code itself gives: the scopes of partners, and actors made for one step */
    static Set<String> givenByCode() {
        return SourceTree.main().files().stream()
                .flatMap(file -> groups(ACTOR_OR_SCOPES, file.text()).stream())
                .flatMap(given -> groups(QUOTED, given).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return the rows of the migrated database */
    static List<Grant> grants() {
        return rows("select role_code, permission from role_permission order by permission, role_code").stream()
                .map(row -> new Grant((String) row[0], (String) row[1]))
                .toList();
    }

    static List<Role> roles() {
        return rows(
                        """
                        select code, name_ar, name_en, default_level, stands_alone, system_role
                        from role order by position""")
                .stream()
                .map(row -> new Role(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        (Boolean) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    private static List<Object[]> rows(String sql) {
        return TestPersistence.inTransaction(entities -> {
            List<?> found = entities.createNativeQuery(sql).getResultList();
            return found.stream().map(Object[].class::cast).toList();
        });
    }

    private static Collection<String> diagrams() {
        try (var files = Files.walk(DIAGRAMS)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .map(Permissions::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
