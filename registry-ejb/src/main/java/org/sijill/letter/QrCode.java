package org.sijill.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a square of dots that a phone reads, large enough that no printer blurs it. */
final class QrCode {

    /** Pixels a dot: at the size of the letter's square some 175 an inch. */
    private static final int DOT = 4;

    private static final int WHITE = 255;

    /** Looking which of the eight suits a code best takes nine tenths of the work; a reader reads each of them. */
    private static final int MASK = 3;

    private QrCode() {}

    /** @return a PNG as a {@code data:} address; the white border that readers need is the page's */
    static String of(String address) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    0,
                    EncodeHintType.QR_MASK_PATTERN,
                    MASK);
            var dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(dots), "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedImage drawn(BitMatrix dots) {
        var picture = new BufferedImage(dots.getWidth() * DOT, dots.getHeight() * DOT, BufferedImage.TYPE_BYTE_GRAY);
        var row = new int[picture.getWidth()];
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < row.length; x++) {
                row[x] = dots.get(x / DOT, y / DOT) ? 0 : WHITE;
            }
            picture.getRaster().setPixels(0, y, row.length, 1, row);
        }
        return picture;
    }
}
