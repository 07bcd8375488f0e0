package org.sijill.web.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A copy of the product's archive whose WAR also holds the baseline processes and the REST resource that starts them. The
 * product's own never does.
 */
final class BenchArchive {

    private static final String WAR = "nested/sijill.war";
    private static final String PACKAGE = "org/sijill/web/bench/baseline";
    private static final String PROPERTY = "sijill.archive";

    private static String product;

    private BenchArchive() {}

    /** The next installation is of the copy. */
    static void use() throws IOException {
        product = System.getProperty(PROPERTY);
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var war = folder.resolve("bench.war");
        var copy = folder.resolve("bench.jar");
        Files.copy(Path.of(product), copy, StandardCopyOption.REPLACE_EXISTING);
        try (var archive = open(copy)) {
            Files.copy(archive.getPath(WAR), war, StandardCopyOption.REPLACE_EXISTING);
            try (var inside = open(war)) {
                addBaseline(inside.getPath("WEB-INF", "classes"));
            }
            Files.copy(war, archive.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        }
        System.setProperty(PROPERTY, copy.toAbsolutePath().toString());
    }

    /** The next installation is of the product again. */
    static void restore() {
        System.setProperty(PROPERTY, product);
    }

    private static java.nio.file.FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("noCompression", "false"));
    }

    private static void addBaseline(Path classes) throws IOException {
        var here = Path.of(URI.create(
                Bench.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var files = Files.walk(here.resolve(PACKAGE))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = classes.resolve(here.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
