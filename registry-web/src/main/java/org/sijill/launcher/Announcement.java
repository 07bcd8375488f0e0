package org.sijill.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import org.sijill.db.DatabaseAccess;

/** The lines that people and scripts read once the registry is ready. */
final class Announcement {

    /** Lines of {@code secrets/demo.properties}, which the application writes, by the words they are announced with. */
    private static final Map<String, String> DEMO = Map.of(
            "accounts", "accounts", "password", "password", "partner key", "partnerKey", "register key", "registerKey");

    private final Settings settings;
    private final DatabaseAccess database;
    private final DataFolder data;

    Announcement(Settings settings, DatabaseAccess database, DataFolder data) {
        this.settings = settings;
        this.database = database;
        this.data = data;
    }

    /** The first administrator's password is told once: its file goes. */
    String lines() throws IOException {
        var lines = new StringBuilder();
        line(lines, "address", settings.publicUrl().toString());
        if (settings.demo()) {
            demo(lines);
        } else {
            var first = data.secrets().resolve("first-administrator");
            if (Files.exists(first)) {
                line(lines, "first administrator", Files.readString(first).strip());
                Files.delete(first);
            }
        }
        line(lines, "database", database.url());
        line(lines, "user", database.user());
        line(lines, "database password", settings.demo() ? database.password() : "kept, not shown");
        return lines.toString();
    }

    private void demo(StringBuilder lines) throws IOException {
        var file = data.secrets().resolve("demo.properties");
        if (!Files.exists(file)) {
            return;
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        for (var words : new String[] {"accounts", "password", "partner key", "register key"}) {
            line(lines, words, kept.getProperty(DEMO.get(words), ""));
        }
    }

    private static void line(StringBuilder lines, String words, String value) {
        lines.append(words).append(": ").append(value).append('\n');
    }
}
