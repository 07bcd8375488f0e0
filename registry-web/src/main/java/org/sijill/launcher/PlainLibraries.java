package org.sijill.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * The application's libraries in which the container has nothing to look for. On its class path instead of in the application,
 * they are not read class by class at each start, and their classes are among the class data.
 *
 * @see "ADR 0012"
 */
final class PlainLibraries {

    /** What a library has if the container is to find beans, pages or resources in it; and what is ours. */
    private static final List<String> LOOKED_FOR = List.of(
            "META-INF/beans.xml",
            "META-INF/faces-config.xml",
            "META-INF/web-fragment.xml",
            "META-INF/resources/",
            "org/sijill/");

    private PlainLibraries() {}

    /** Moves them from the unpacked application to a folder of their own. */
    static void move(Path application, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var jars = Files.newDirectoryStream(application.resolve("WEB-INF/lib"), "*.jar")) {
            for (var jar : jars) {
                if (isPlain(jar)) {
                    Files.move(jar, folder.resolve(jar.getFileName()));
                }
            }
        }
    }

    private static boolean isPlain(Path jar) throws IOException {
        try (var entries = new JarFile(jar.toFile())) {
            return entries.stream().noneMatch(entry -> LOOKED_FOR.stream().anyMatch(entry.getName()::startsWith));
        }
    }
}
