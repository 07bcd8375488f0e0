package org.sijill.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.sijill.db.DatabaseAccess;

/** How the container is called: JVM options, its own options, and the environment that the application reads. */
final class ServerCommand {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String COMPRESSED = "text/html,text/css,text/javascript,text/plain,text/xml,"
            + "application/javascript,application/json,application/problem+json,application/xml,application/yaml,"
            + "application/xhtml+xml,image/svg+xml";

    private final Settings settings;
    private final DatabaseAccess database;
    private final ServerFiles files;
    private final ClassArchive classArchive;

    ServerCommand(Settings settings, DatabaseAccess database, ServerFiles files, ClassArchive classArchive) {
        this.settings = settings;
        this.database = database;
        this.files = files;
        this.classArchive = classArchive;
    }

    /** The JVM this launcher runs on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    ProcessBuilder build() throws IOException {
        var configuration = files.freshConfiguration();
        var words = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // in a session of its own: Ctrl-C in the terminal reaches the launcher alone, which ends both in order
            words.add("/usr/bin/setsid");
        }
        words.addAll(jvm());
        words.add("@" + program(configuration));
        // the only switch under which no cluster port is opened
        words.add("--nohazelcast");
        words.addAll(List.of("--port", Integer.toString(settings.port())));
        words.addAll(List.of("--contextroot", "/"));
        words.addAll(List.of("--prebootcommandfile", preBoot(configuration).toString()));
        words.addAll(
                List.of("--postdeploycommandfile", postDeploy(configuration).toString()));
        words.addAll(List.of("--logproperties", logging(configuration).toString()));
        words.addAll(List.of("--deploy", files.application().toString()));

        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_"));
        builder.environment().putAll(environment());
        settings.registers().forEach((name, address) -> builder.environment().put(name, address.toString()));
        return builder;
    }

    private List<String> jvm() {
        var words = new ArrayList<>(List.of(java(), "-Xmx576m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        words.addAll(classArchive.options());
        words.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-Djava.awt.headless=true"));
        // no description of REST resources but the one at /openapi, beside which the container would offer its own
        words.addAll(List.of(
                "-Djersey.config.allowSystemPropertiesProvider=true", "-Djersey.config.server.wadl.disableWadl=true"));
        words.add("-Djava.util.logging.SimpleFormatter.format=" + ServerLog.FORMAT);
        words.addAll(settings.serverOptions());
        return words;
    }

    /** In a file, for these words are many: class path, what the manifest opens for {@code java -jar} only, main class. */
    private Path program(Path configuration) throws IOException {
        try (var program = new JarFile(files.program().toFile())) {
            var manifest = program.getManifest().getMainAttributes();
            var words = Stream.of("Add-Opens", "Add-Exports")
                    .flatMap(name -> Stream.of(manifest.getValue(name).strip().split("\\s+"))
                            .map(opened -> "--" + name.toLowerCase(Locale.ROOT) + "=" + opened + "=ALL-UNNAMED"));
            return Files.write(
                    configuration.resolve(ServerFiles.ARGUMENTS),
                    Stream.concat(words, Stream.of("-cp", quoted(files.classPath()), manifest.getValue("Main-Class")))
                            .toList());
        }
    }

    /** As the JVM reads a word of such a file that may hold a space. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("DATABASE_USER", database.user()),
                Map.entry("DATABASE_PASSWORD", database.password()),
                Map.entry("DATA_DIR", settings.dataDir().toString()),
                Map.entry("PORT", Integer.toString(settings.port())),
                Map.entry("BIND_ADDRESS", settings.bindAddress().getHostAddress()),
                Map.entry("PUBLIC_URL", settings.publicUrl().toString()),
                Map.entry("DEMO", Boolean.toString(settings.demo())),
                Map.entry("DEMO_FAMILIES", Integer.toString(settings.demoFamilies())),
                Map.entry("CLOCK_OFFSET", settings.clockOffset().isEmpty() ? "PT0S" : settings.clockOffset()),
                Map.entry("SMTP_URL", settings.smtpUrl().map(Object::toString).orElse("")),
                Map.entry("SMS_URL", settings.smsUrl().map(Object::toString).orElse("")));
    }

    /** Nobody can connect before the application is there: until then the container answers by itself, with empty errors. */
    private Path preBoot(Path configuration) throws IOException {
        return Files.write(
                configuration.resolve("preboot.txt"),
                List.of(
                        // the application describes its REST resources itself
                        "set-openapi-configuration --enabled=false",
                        LISTENER + "enabled=false",
                        LISTENER + "address=" + settings.bindAddress().getHostAddress(),
                        HTTP + "server-header=false",
                        HTTP + "compression=on",
                        HTTP + "compressable-mime-type=" + COMPRESSED,
                        HTTP + "compression-min-size-bytes=1024"));
    }

    private static Path postDeploy(Path configuration) throws IOException {
        return Files.write(configuration.resolve("postdeploy.txt"), List.of(LISTENER + "enabled=true"));
    }

    private static Path logging(Path configuration) throws IOException {
        try (var in = ServerCommand.class.getResourceAsStream("server-logging.properties")) {
            var file = configuration.resolve("server-logging.properties");
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
