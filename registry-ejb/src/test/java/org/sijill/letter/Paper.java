package org.sijill.letter;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.ibm.icu.lang.UCharacter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.sijill.common.Language;

/** A printed letter as people see it, and as programs read it. */
final class Paper {

    private static final float DPI = 110;

    /** Points: marks stand at most so far above or below the line of their letter. */
    private static final float LINE = 13;

    private static final float STEP_BACK = 10;

    /** Runs from left to right in the middle of Arabic: numbers, addresses, names in Latin letters. */
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9<>'\\]](?:[\\x20-\\x7E]*[A-Za-z0-9<>'])?");

    private static final Pattern ARABIC = Pattern.compile("[\\p{InArabic}](?:[\\p{InArabic}\\s/]*[\\p{InArabic}])?");

    private Paper() {}

    /** @return the pages, the first first */
    static List<BufferedImage> pictures(byte[] pdf) {
        return read(pdf, document -> {
            var pages = new ArrayList<BufferedImage>();
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(new PDFRenderer(document).renderImageWithDPI(page, DPI));
            }
            return pages;
        });
    }

    static BufferedImage picture(byte[] pdf) {
        return pictures(pdf).get(0);
    }

    /** @return how many points of the pictures differ; all of them if they are not of one size */
    static long difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return Long.MAX_VALUE;
        }
        var different = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }

    /** @return whether nothing stands within a centimetre of an edge at the sides */
    static boolean emptyMargins(byte[] pdf) {
        var margin = (int) (DPI / 2.54f);
        return pictures(pdf).stream()
                .allMatch(page -> isWhite(page.getSubimage(0, 0, margin, page.getHeight()))
                        && isWhite(page.getSubimage(page.getWidth() - margin, 0, margin, page.getHeight())));
    }

    private static boolean isWhite(BufferedImage part) {
        for (var y = 0; y < part.getHeight(); y++) {
            for (var x = 0; x < part.getWidth(); x++) {
                if ((part.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @return what the QR on the first page says */
    static String qr(byte[] pdf) {
        var page = picture(pdf);
        var width = page.getWidth();
        var height = page.getHeight();
        var grey = new byte[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                grey[y * width + x] = (byte) (page.getRGB(x, y) & 0xFF);
            }
        }
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException none) {
            throw new AssertionError("no QR can be read", none);
        }
    }

    /**
     * The text that stands in the PDF. A PDF holds the shapes of a line from left to right: here what is Arabic is read from the
     * right again, and shapes become letters by Unicode's own table; nothing is added or left out.
     */
    static String text(byte[] pdf, Language language) {
        return normal(lines(pdf).stream()
                .map(line -> language == Language.AR ? fromTheRight(line) : fromTheLeft(line))
                .collect(Collectors.joining(" ")));
    }

    /** @return in one form of Unicode, blanks alike */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u200B", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String fromTheRight(String line) {
        return LATIN.matcher(backwards(line)).replaceAll(run -> Matcher.quoteReplacement(backwards(run.group())));
    }

    private static String fromTheLeft(String line) {
        return ARABIC.matcher(line).replaceAll(run -> Matcher.quoteReplacement(backwards(run.group())));
    }

    /** With brackets that open where they closed. */
    private static String backwards(String text) {
        var backwards = new StringBuilder(text).reverse();
        for (var at = 0; at < backwards.length(); at++) {
            backwards.setCharAt(at, (char) UCharacter.getMirror(backwards.charAt(at)));
        }
        return backwards.toString();
    }

    private static List<String> lines(byte[] pdf) {
        return read(pdf, document -> {
            var reader = new Reader();
            reader.getText(document);
            return reader.lines();
        });
    }

    /** Takes the shapes as they come: line by line, from left to right. */
    private static final class Reader extends PDFTextStripper {

        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private TextPosition last;

        @Override
        protected void processTextPosition(TextPosition shape) {
            if (last != null
                    && (Math.abs(shape.getYDirAdj() - last.getYDirAdj()) > LINE
                            || shape.getXDirAdj() < last.getXDirAdj() - STEP_BACK)) {
                end();
            }
            line.append(letters(Normalizer.normalize(shape.getUnicode(), Normalizer.Form.NFKC)));
            if (shape.getWidthDirAdj() > 0) {
                last = shape;
            }
        }

        /** One shape of several Arabic letters is read from the right, as the line around it. */
        private static String letters(String shape) {
            return ARABIC.matcher(shape).matches()
                    ? new StringBuilder(shape).reverse().toString()
                    : shape;
        }

        private void end() {
            lines.add(line.toString());
            line.setLength(0);
            last = null;
        }

        List<String> lines() {
            end();
            return lines;
        }
    }

    /** Left to look at, under {@code target/letters}. */
    static void keep(String name, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target/letters"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            var page = 0;
            for (var picture : pictures(pdf)) {
                page++;
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + page + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    static <T> T read(byte[] pdf, Look<T> look) {
        try (var document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
