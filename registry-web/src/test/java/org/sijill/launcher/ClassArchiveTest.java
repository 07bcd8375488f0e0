package org.sijill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class data of a small program: made once, good for it alone, and only if they are wanted. */
class ClassArchiveTest {

    private static final Duration MAKING = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** What is run: it says who it is. */
    static final class Program {
        public static void main(String[] words) {
            System.out.println("runs");
        }
    }

    @Test
    void whatTheFirstRunLoadedIsMappedByTheNext() throws Exception {
        var jar = jar("program.jar");
        var archive = new ClassArchive(jar, folder, true);
        assertThat(run(jar, archive.options())).contains("runs").doesNotContain("shared objects file (top)");
        var making = archive.make();
        RunningServer.await(
                "class data", MAKING, () -> archive.options().toString().contains("SharedArchiveFile"));
        making.close();
        var next = new ArrayList<>(archive.options());
        next.addAll(List.of("-Xshare:on", "-Xlog:class+load"));
        assertThat(run(jar, next))
                .contains("runs")
                .containsPattern("ClassArchiveTest.Program source: shared objects file");
        archive.make().close();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".half"))).isEmpty();
        }
    }

    @Test
    void withoutBeingWantedTheyAreNotMade() throws Exception {
        var jar = jar("another.jar");
        var archive = new ClassArchive(jar, folder, false);
        assertThat(archive.options()).isEmpty();
        archive.make().close();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(Path.of(jar));
        }
    }

    private String jar(String name) throws IOException {
        var file = folder.resolve(name);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var program = Program.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var content = Program.class.getClassLoader().getResourceAsStream(program)) {
            jar.putNextEntry(new JarEntry(program));
            content.transferTo(jar);
        }
        return file.toString();
    }

    private static String run(String jar, List<String> options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(ServerCommand.java()));
        words.addAll(options);
        words.addAll(List.of("-cp", jar, Program.class.getName()));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
