package org.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document, or a section of one, that is written from the code. A test compares it; run with {@code -Dupdate} the test
 * writes it.
 */
final class GeneratedDocument {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    private GeneratedDocument() {}

    /** Checks or writes the whole of {@code docs/<name>}. */
    static void whole(String name, String text) {
        var file = DOCS.resolve(name);
        if (updates()) {
            write(file, text);
        }
        assertThat(file)
                .as("run the test with -Dupdate and look at what changed")
                .exists();
        assertSame(name, read(file), text);
    }

    /** Checks or writes what stands between the marks in {@code docs/<name>}. */
    static void section(String name, String text) {
        var file = DOCS.resolve(name);
        var found = read(file);
        var begin = found.indexOf(BEGIN) + BEGIN.length();
        var end = found.indexOf(END);
        assertThat(end).as("marks in " + name).isGreaterThanOrEqualTo(begin);
        if (updates()) {
            write(file, found.substring(0, begin) + text + found.substring(end));
        } else {
            assertSame(name, found.substring(begin, end), text);
        }
    }

    private static void assertSame(String name, String found, String expected) {
        assertThat(found)
                .as("docs/" + name + " is not what the code says: run the test with -Dupdate and look at what changed")
                .isEqualTo(expected);
    }

    private static boolean updates() {
        return System.getProperty("update") != null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
