package org.sijill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Source files, read as text.
 *
 * @param files in order of their names
 */
record SourceTree(List<SourceFile> files) {

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(String.join(
            "|",
            "\"\"\"(?s:.*?)\"\"\"",
            "\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"",
            "'(?:\\\\.|[^'\\\\])[^'\n]*'",
            "/\\*(?s:.*?)\\*/",
            "//[^\n]*"));

    /**
     * @param name {@code feature.Type}: the path below {@code org/sijill}, without its ending
     * @param text what stands in it
     */
    record SourceFile(String name, String text) {

        String type() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        String packageName() {
            return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
        }

        String withoutComments() {
            return TEXT_OR_COMMENT
                    .matcher(text)
                    .replaceAll(found -> found.group().startsWith("/") ? " " : Matcher.quoteReplacement(found.group()));
        }

        /** @return without comments and the content of texts, so that only code is found */
        String code() {
            return TEXT_OR_COMMENT
                    .matcher(text)
                    .replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
        }
    }

    /** @return the main sources of all modules of this build */
    static SourceTree main() {
        return of(Stream.of("db", "registry-ejb", "registry-web", "workflows")
                .map(module -> Path.of("..", module, "src/main/java")));
    }

    /** @return a sample of the test tree */
    static SourceTree sample(String name) {
        return of(Stream.of(Path.of("src/test/java/org/sijill/broken", name)));
    }

    private static SourceTree of(Stream<Path> roots) {
        return new SourceTree(roots.filter(Files::isDirectory)
                .flatMap(root -> read(root).stream())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList());
    }

    private static List<SourceFile> read(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceTree::readFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile readFile(Path file) {
        try {
            var path = file.toString().replace('/', '.').replaceFirst("\\.java$", "");
            return new SourceFile(path.substring(path.indexOf("org.sijill.") + 11), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return packages, each once */
    List<String> packages() {
        return files.stream().map(SourceFile::packageName).distinct().toList();
    }

    /** @return this and one more file */
    SourceTree with(SourceFile file) {
        return new SourceTree(Stream.concat(files.stream(), Stream.of(file)).toList());
    }
}
