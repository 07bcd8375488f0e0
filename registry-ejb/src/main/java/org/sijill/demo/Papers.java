package org.sijill.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.sijill.registration.HandIn;
import org.sijill.registration.MissingItem;

/** Photographs of papers that nobody has: lines where text would stand, no word of anybody. */
final class Papers {

    private static final int WIDTH = 620;
    private static final int MARGIN = 48;
    private static final int LINE = 30;
    private static final Color PAPER = new Color(0xFBFAF5);
    private static final Color INK = new Color(0xB9BEC6);

    private static final int DIFFERENT = 6;
    private static final Map<Photograph, byte[]> PHOTOGRAPHS = new ConcurrentHashMap<>();

    private Papers() {}

    /** @param draw by which of the few that were photographed is taken */
    static HandIn of(MissingItem kind, Draw draw) {
        var photograph = new Photograph(kind, draw.between(1, DIFFERENT));
        return new HandIn(
                kind,
                kind.name().toLowerCase(Locale.ROOT) + ".jpg",
                PHOTOGRAPHS.computeIfAbsent(photograph, Papers::photograph));
    }

    private record Photograph(MissingItem kind, int which) {

        /** No two are alike: the same file is not kept twice with a case. */
        Draw draw() {
            return Draw.ofCase(kind.ordinal() * DIFFERENT + which);
        }
    }

    private static byte[] photograph(Photograph wanted) {
        var isCard = wanted.kind() == MissingItem.IDENTITY_CARD;
        var height = isCard ? WIDTH * 5 / 8 : WIDTH * 7 / 5;
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            paint(canvas, height, isCard, wanted.draw());
        } finally {
            canvas.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void paint(Graphics2D canvas, int height, boolean isCard, Draw draw) {
        var hue = draw.between(0, 359) / 360f;
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, WIDTH, height);
        canvas.setColor(Color.getHSBColor(hue, 0.45f, 0.55f));
        canvas.fillRect(0, 0, WIDTH, MARGIN * 3 / 2);
        canvas.setColor(INK);
        var right = isCard ? WIDTH - MARGIN - 170 : WIDTH - MARGIN;
        for (var y = MARGIN * 2 + 10; y < height - MARGIN; y += LINE) {
            var begins = draw.between(MARGIN, MARGIN + 160);
            canvas.fillRect(begins, y, right - begins, LINE / 3);
        }
        if (isCard) {
            canvas.fillOval(WIDTH - MARGIN - 120, MARGIN * 2 + 20, 90, 90);
            canvas.fillRoundRect(WIDTH - MARGIN - 145, MARGIN * 2 + 120, 140, 110, 60, 60);
        }
    }
}
