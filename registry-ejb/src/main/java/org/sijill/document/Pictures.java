package org.sijill.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sijill.common.BusinessException;

/**
 * Looks into files that strangers sent, and draws what is in them anew: what a page shows never holds a byte of the original.
 */
@ApplicationScoped
class Pictures {

    /** Unpacked, in bytes; an honest scan of 50 pages stays far below. */
    private static final long MOST_UNPACKED = 200L << 20;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 1_800;
    private static final float POINTS_AN_INCH = 72;
    private static final float MOST_DPI = 150;

    /**
     * @throws BusinessException {@code document.error.type} if it is no PDF, JPEG or PNG; {@code document.error.unreadable} if it
     *     is damaged, locked by a password or hides more than it may; {@code document.error.pages}
     */
    Inspection inspect(byte[] content) {
        var type = DocumentType.of(content).orElseThrow(() -> new BusinessException("document.error.type"));
        try {
            return new Inspection(type, type == DocumentType.PDF ? pages(content) : drawn(content));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new BusinessException("document.error.unreadable");
        }
    }

    private static int drawn(byte[] content) throws IOException {
        image(content);
        return 1;
    }

    private static int pages(byte[] content) throws IOException {
        try (var pdf = open(content)) {
            var pages = pdf.getNumberOfPages();
            if (pages < 1 || pages > Documents.MOST_PAGES) {
                throw new BusinessException("document.error.pages", Documents.MOST_PAGES);
            }
            return pages;
        }
    }

    private static PDDocument open(byte[] content) throws IOException {
        if (!Inflation.within(content, MOST_UNPACKED)) {
            throw new IOException("unpacks to more than it may");
        }
        return Loader.loadPDF(content);
    }

    /**
     * @param page from 1
     * @return a JPEG, its longest side at most 1,800 pixels; empty if there is no such page
     */
    Optional<byte[]> picture(DocumentType type, byte[] content, int page) {
        try {
            if (type == DocumentType.PDF) {
                return page(content, page - 1);
            }
            return page == 1 ? Optional.of(jpeg(image(content))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new BusinessException("document.error.unreadable");
        }
    }

    private static Optional<byte[]> page(byte[] content, int index) throws IOException {
        try (var pdf = open(content)) {
            if (index < 0 || index >= pdf.getNumberOfPages()) {
                return Optional.empty();
            }
            var box = pdf.getPage(index).getCropBox();
            var inches = Math.max(box.getWidth(), box.getHeight()) / POINTS_AN_INCH;
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(jpeg(renderer.renderImageWithDPI(index, Math.min(MOST_DPI, LONGEST_SIDE / inches))));
        }
    }

    /** Read no finer than it is shown, so that a large picture takes no more memory than a small one. */
    private static BufferedImage image(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("too many pixels");
        }
        var parameters = reader.getDefaultReadParam();
        var every = Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "jpg", out);
        return out.toByteArray();
    }
}
