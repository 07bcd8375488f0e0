package org.sijill.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes down, while this module is built, the versions of all its scripts. The WAR carries that list, not the scripts: it
 * is not ready while one of them is missing from {@code sijill.schema_history}.
 */
final class ExpectedSchema {

    private ExpectedSchema() {}

    /** @param arguments the folder of the compiled module; the list goes to {@code db/expected-versions.txt} in it */
    public static void main(String[] arguments) throws IOException {
        var db = Path.of(arguments[0], "db");
        Files.write(db.resolve("expected-versions.txt"), versions(db.resolve("migration")));
    }

    private static List<String> versions(Path scripts) throws IOException {
        try (var files = Files.list(scripts)) {
            var sql = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V.+__.+\\.sql"))
                    .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'));
            var java = Migrations.JAVA.stream()
                    .map(migration -> migration.getVersion().getVersion());
            return Stream.concat(sql, java).sorted().toList();
        }
    }
}
