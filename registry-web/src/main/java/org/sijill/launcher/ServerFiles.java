package org.sijill.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The container and the application as they lie unpacked in the data folder, each in a folder named after its content; what
 * another build left there goes.
 */
final class ServerFiles {

    /** Name of the file with the JVM's words, by which a server is known. */
    static final String ARGUMENTS = "program.args";

    private static final String CONTAINER = "nested/payara-micro.jar";
    private static final String APPLICATION = "nested/sijill.war";

    private final DataFolder data;
    private final Path container;
    private final Path application;

    /** Unpacks to a temporary name and renames, so that a run that was interrupted leaves nothing that looks finished. */
    ServerFiles(DataFolder data) throws IOException {
        this.data = data;
        Files.createDirectories(data.runtime());
        try (var archive = new Archive()) {
            container = data.runtime().resolve("server-" + archive.fingerprint(CONTAINER));
            application = data.runtime().resolve("app-" + archive.fingerprint(APPLICATION));
            clear(Set.of(container, application));
            if (!Files.exists(container)) {
                unpackContainer(archive);
            }
            if (!Files.exists(application)) {
                var half = half(application);
                archive.explode(APPLICATION, half.resolve("sijill"));
                PlainLibraries.move(half.resolve("sijill"), half.resolve("lib"));
                Files.move(half, application, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The container's program, whose own libraries lie beside it, as class-data sharing needs. */
    Path program() {
        return container.resolve("launch-micro.jar");
    }

    /** The program and the application's plain libraries, always in the same order. */
    String classPath() throws IOException {
        try (var libraries = Files.list(application.resolve("lib"))) {
            return Stream.concat(Stream.of(program()), libraries.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    Path application() {
        return application.resolve("sijill");
    }

    /**
     * Where the class data of this application lie; they go with it.
     *
     * @param made whether they are made if they are not there
     */
    ClassArchive classArchive(boolean made) throws IOException {
        return new ClassArchive(classPath(), application, made);
    }

    /**
     * Gives the container its first configuration back: it writes down what it deployed, and would deploy that a second time.
     *
     * @return its configuration folder
     */
    Path freshConfiguration() throws IOException {
        for (var folder : Set.of("config", "applications", "autodeploy", "generated")) {
            DataFolder.delete(container.resolve(folder));
        }
        copy(container.resolve("config.fresh"), container.resolve("config"));
        return container.resolve("config");
    }

    private void unpackContainer(Archive archive) throws IOException {
        var half = half(container);
        var packed = half.resolve("payara-micro.jar");
        archive.copy(CONTAINER, packed);
        var log = Files.createDirectories(data.logs()).resolve("unpack.log").toFile();
        var unpacking = new ProcessBuilder(
                        ServerCommand.java(),
                        "-jar",
                        packed.toString(),
                        "--rootdir",
                        half.toString(),
                        "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .redirectInput(new File("/dev/null"))
                .start();
        try {
            if (unpacking.waitFor() != 0) {
                throw new IOException("the container cannot be unpacked, see " + log);
            }
        } catch (InterruptedException e) {
            unpacking.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while unpacking", e);
        }
        Files.delete(packed);
        copy(half.resolve("config"), half.resolve("config.fresh"));
        Files.move(half, container, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path half(Path finished) throws IOException {
        var half = finished.resolveSibling(finished.getFileName() + ".half");
        return Files.createDirectories(half);
    }

    private void clear(Set<Path> kept) throws IOException {
        try (var there = Files.list(data.runtime())) {
            for (var folder : there.filter(folder -> !kept.contains(folder)).toList()) {
                DataFolder.delete(folder);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
