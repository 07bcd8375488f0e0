package org.sijill.letter;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lets the text of a PDF be copied, searched and read aloud as it was written. Some shapes of the font have no character of their
 * own (two vowel marks above one letter, a letter that is shorter beside another), and the formatter invents one for them; here
 * they are spelled again as the letters they stand for.
 */
final class ReadableText {

    private static final String[] FONTS = {"fonts/plex-400.ttf", "fonts/plex-600.ttf"};

    /** The font's own name of a shape says what it is made of: {@code uni0651064E}, {@code uniFECA.short}. */
    private static final Pattern LETTERS = Pattern.compile("uni((?:[0-9A-F]{4})+)(?:\\..*)?");

    private static final int DIGITS = 4;
    /** Of the code of a shape. */
    private static final int BYTES = 2;

    private static final int HEXADECIMAL = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int MOST_IN_A_BLOCK = 100;

    /** By its outline, what a shape stands for. */
    private final Map<String, String> shapes = new HashMap<>();

    ReadableText() throws IOException {
        for (var path : FONTS) {
            try (var stream = TemplateFiles.open(path);
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                var names = font.getPostScript().getGlyphNames();
                for (var glyph = 0; glyph < names.length; glyph++) {
                    var letters = LETTERS.matcher(names[glyph]);
                    if (letters.matches()) {
                        shapes.put(outline(font.getGlyph().getGlyph(glyph)), spelled(letters.group(1)));
                    }
                }
            }
        }
    }

    private static String spelled(String hexadecimal) {
        var letters = new StringBuilder();
        for (var at = 0; at < hexadecimal.length(); at += DIGITS) {
            letters.append((char) Integer.parseInt(hexadecimal.substring(at, at + DIGITS), HEXADECIMAL));
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFKC);
    }

    private static String outline(GlyphData glyph) {
        return glyph == null ? "" : outline(glyph.getPath());
    }

    byte[] of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var spelled = false;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    if (page.getResources().getFont(name) instanceof PDType0Font font
                            && font.getDescendantFont() instanceof PDCIDFontType2 shown) {
                        spelled |= spell(document, font, shown);
                    }
                }
            }
            if (!spelled) {
                return pdf;
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private boolean spell(PDDocument document, PDType0Font font, PDCIDFontType2 shown) throws IOException {
        var known = characterMap(font);
        var texts = new TreeMap<Integer, String>();
        var spelled = false;
        for (var code = 1; code < shown.getTrueTypeFont().getNumberOfGlyphs(); code++) {
            var text = known.toUnicode(code, BYTES);
            if (text != null && Character.getType(text.charAt(0)) == Character.PRIVATE_USE) {
                text = shapes.getOrDefault(outline(shown.getPath(code)), text);
                spelled = true;
            }
            if (text != null) {
                texts.put(code, text);
            }
        }
        if (spelled) {
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(characterMap(texts).getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        }
        return spelled;
    }

    private static CMap characterMap(PDType0Font font) throws IOException {
        var stream = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        try (var in = new RandomAccessReadBuffer(stream.createInputStream())) {
            return new CMapParser().parse(in);
        }
    }

    /** @see "ISO 32000-1, 9.10.3" */
    private static String characterMap(Map<Integer, String> texts) {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var lines = texts.entrySet().stream()
                .map(each ->
                        "<" + HEX.toHexDigits(each.getKey().shortValue()) + "> <" + hexadecimal(each.getValue()) + ">")
                .toList();
        for (var from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            var block = lines.subList(from, Math.min(from + MOST_IN_A_BLOCK, lines.size()));
            map.append(block.size()).append(" beginbfchar\n");
            map.append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hexadecimal(String text) {
        return text.chars().mapToObj(unit -> HEX.toHexDigits((char) unit)).collect(Collectors.joining());
    }

    private static String outline(GeneralPath path) {
        var outline = new StringBuilder();
        var point = new float[6];
        for (var points = path.getPathIterator(null); !points.isDone(); points.next()) {
            var kind = points.currentSegment(point);
            var coordinates =
                    switch (kind) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 2;
                    };
            outline.append(kind).append(Arrays.toString(Arrays.copyOf(point, coordinates)));
        }
        return outline.toString();
    }
}
