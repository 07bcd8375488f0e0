package org.sijill.web.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photographed paper, as a JPEG that does not compress well. */
final class Photo {

    private static final int GRAIN = 4;

    private Photo() {}

    /** @return twelve megapixels, as a phone takes them */
    static byte[] large() {
        return of(4000, 3000, 7);
    }

    /**
     * @param which sheet; the same file is kept once, whatever it is said to be
     * @return as a scanner at the counter makes it
     */
    static byte[] small(int which) {
        return of(800, 600, which);
    }

    private static byte[] of(int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (var y = 0; y < height; y += GRAIN) {
            for (var x = 0; x < width; x += GRAIN) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
