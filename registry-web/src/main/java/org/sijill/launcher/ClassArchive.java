package org.sijill.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The container's classes as the JVM keeps them in memory, in a file that later starts map instead of reading and checking
 * each class. The first run only writes down which classes it loads; a process of its own, behind everything else in line for
 * the processors, makes the file of them, so that the server neither stops nor grows for it.
 */
final class ClassArchive {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)\\.class");

    private final String classPath;
    private final Path file;
    private final Path loaded;
    private final boolean made;

    /**
     * @param classPath of the server, for which alone, with this JVM, the data are good
     * @param folder where they lie
     * @param made whether they are made if they are not there
     */
    ClassArchive(String classPath, Path folder, boolean made) {
        this.classPath = classPath;
        this.made = made;
        var goodFor = System.getProperty("java.vm.version") + System.getProperty("java.home") + classPath;
        file = folder.resolve("classes-" + Integer.toHexString(goodFor.hashCode()) + ".jsa");
        loaded = file.resolveSibling(file.getFileName() + ".loaded");
    }

    /** By which the server's JVM uses the data, or writes down what would be in them. */
    List<String> options() {
        if (Files.exists(file)) {
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        return made ? List.of("-XX:DumpLoadedClassList=" + loaded) : List.of();
    }

    /** Makes the data of what the running server has loaded by now, if that is wanted; ended with the server. */
    Making make() {
        if (!made || Files.exists(file)) {
            return new Making();
        }
        try {
            var half = Files.createTempFile(file.getParent(), "classes", ".half");
            var list = Files.write(file.resolveSibling(half.getFileName() + ".list"), wholeLines());
            return new Making(start(list, half), half, list);
        } catch (IOException withoutThem) {
            tell(withoutThem);
            return new Making();
        }
    }

    private Process start(Path list, Path half) throws IOException {
        var words = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            words.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        words.addAll(List.of(ServerCommand.java(), "-Xshare:dump", "-Xlog:disable", "-Xmx256m"));
        words.add("-XX:SharedClassListFile=" + list);
        words.add("-XX:SharedArchiveFile=" + half);
        words.addAll(List.of("-cp", classPath));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"))
                .start();
    }

    /** The server goes on writing: its last line may be half a one. */
    private List<String> wholeLines() throws IOException {
        var text = Files.readString(loaded, StandardCharsets.UTF_8);
        var left = ofSeveralVersions();
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> Stream.of(line.split(" ")).noneMatch(left::contains))
                .toList();
    }

    /** @return classes that a library has once for each Java version: with such in the data, JDK 17 dies while JFR records */
    private Set<String> ofSeveralVersions() throws IOException {
        var names = new HashSet<String>();
        for (var library : classPath.split(File.pathSeparator)) {
            try (var jar = new JarFile(library)) {
                jar.stream()
                        .map(entry -> VERSIONED.matcher(entry.getName()))
                        .filter(Matcher::matches)
                        .forEach(versioned -> names.add(versioned.group(1)));
            }
        }
        return names;
    }

    private static void tell(IOException withoutThem) {
        Terminal.tell("the next start will be slower: no class data kept (" + withoutThem.getMessage() + ")");
    }

    /** The process that makes them, or none. */
    final class Making implements AutoCloseable {

        private final Process process;

        private Making() {
            process = null;
        }

        private Making(Process process, Path half, Path list) {
            this.process = process;
            process.onExit().thenAccept(ended -> keep(ended, half, list));
        }

        /** Without them the next start takes longer, and tries again. */
        private void keep(Process ended, Path half, Path list) {
            try {
                Files.deleteIfExists(list);
                if (ended.exitValue() == 0) {
                    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.deleteIfExists(half);
                }
            } catch (IOException withoutThem) {
                tell(withoutThem);
            }
        }

        @Override
        public void close() {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
