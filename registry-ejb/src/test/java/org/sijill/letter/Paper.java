package org.sijill.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed letter as people see it. */
final class Paper {

    private static final float DPI = 110;

    private Paper() {}

    static BufferedImage picture(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Left to look at, under {@code target/letters}. */
    static void keep(String name, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target/letters"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            ImageIO.write(picture(pdf), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
