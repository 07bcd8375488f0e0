package org.sijill.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The runnable archive itself, which holds the container and the WAR. */
final class Archive implements AutoCloseable {

    private final JarFile jar;

    Archive() throws IOException {
        var source = Archive.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            var file = Path.of(source.toURI());
            if (!Files.isRegularFile(file)) {
                throw new StartException(
                        ExitCode.NOT_STARTED, "The launcher runs from its archive only: make package, then java -jar.");
            }
            jar = new JarFile(file.toFile());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A short name of the part's content, read from the archive's index. */
    String fingerprint(String part) throws IOException {
        var entry = entry(part);
        return String.format("%08x-%x", entry.getCrc(), entry.getSize());
    }

    void copy(String part, Path target) throws IOException {
        try (var in = open(part)) {
            Files.copy(in, target);
        }
    }

    /** Unpacks a part that is an archive itself. */
    void explode(String part, Path folder) throws IOException {
        try (var zip = new ZipInputStream(open(part))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    private InputStream open(String part) throws IOException {
        return jar.getInputStream(entry(part));
    }

    private ZipEntry entry(String part) throws IOException {
        var entry = jar.getEntry(part);
        if (entry == null) {
            throw new IOException("the archive holds no " + part);
        }
        return entry;
    }
}
