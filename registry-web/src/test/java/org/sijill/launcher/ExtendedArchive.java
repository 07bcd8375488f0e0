package org.sijill.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A copy of the product's archive whose WAR also holds one package of the test tree. The product's own never does. */
public final class ExtendedArchive {

    private static final String PROPERTY = "sijill.archive";
    private static final String WAR = "nested/sijill.war";

    private ExtendedArchive() {}

    /** The archive that was packaged: what the tests and measurements are of. */
    public static Path packaged() {
        var archive = Path.of(System.getProperty(PROPERTY, "target/sijill-0.1.0.jar"));
        if (!Files.exists(archive)) {
            throw new AssertionError("no " + archive.toAbsolutePath() + ": make package builds it");
        }
        return archive.toAbsolutePath();
    }

    /** Makes the copy. @param any a class of the package that is added */
    public static Path with(Class<?> any) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "extended"));
        var war = folder.resolve(any.getSimpleName() + ".war");
        var copy = folder.resolve(any.getSimpleName() + ".jar");
        Files.copy(packaged(), copy, StandardCopyOption.REPLACE_EXISTING);
        try (var archive = open(copy)) {
            Files.copy(archive.getPath(WAR), war, StandardCopyOption.REPLACE_EXISTING);
            try (var inside = open(war)) {
                add(any, inside.getPath("WEB-INF", "classes"));
            }
            Files.copy(war, archive.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.toAbsolutePath();
    }

    private static FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
    }

    private static void add(Class<?> any, Path classes) throws IOException {
        var here = Path.of(URI.create(
                any.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var files = Files.walk(here.resolve(any.getPackageName().replace('.', '/')))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = classes.resolve(here.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
