package org.sijill.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A letter as the layout reads it: its values and its texts in one language, as plain text and never as markup. */
final class LetterTree {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** The layout says itself in which direction a value runs. */
    private static final Pattern DIRECTION = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]+");

    /** Whatever is no letter, a line's end included. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

    /** Pictures that phones write among letters, and halves of them: no font of ours has them, and the formatter fails at most of them. */
    private static final Pattern PICTURE =
            Pattern.compile("[\\x{10000}-\\x{10FFFF}\\p{Cs}\u2600-\u27BF\u2B00-\u2BFF\uFE00-\uFE0F]+");

    /** A longer word is broken wherever the line ends. */
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{40})(?=\\S)");

    /** Stops of the Arabic block: the formatter would join the letter before to them, unless they stand apart. */
    private static final Pattern STOP = Pattern.compile("[\u060C\u061B\u061E\u061F\u066A-\u066D\u06D4]+");

    /**
     * After the vowel mark of a joined letter, before the next: there the formatter would take both letters for one shape and lose
     * in the text which of them has the mark. Not before an alef, which a lam takes up.
     */
    private static final Pattern MARKED =
            Pattern.compile("[\u0626\u0628\u062A-\u062E\u0633-\u063A\u0640-\u0647\u064A][\u064B-\u0652\u0670]{1,3}"
                    + "(?=[\u0628-\u064A&&[^\u0640]])");

    static final String JOINER = "\u200D";
    private static final String LETTER = "letter";

    private final Letter letter;
    private final LetterTemplate template;
    private final Language language;
    private final Document document;

    private LetterTree(Letter letter, LetterTemplate template, Language language) {
        this.letter = letter;
        this.template = template;
        this.language = language;
        try {
            this.document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Document of(Letter letter, LetterTemplate template, Language language) {
        var tree = new LetterTree(letter, template, language);
        tree.build();
        return tree.document;
    }

    private void build() {
        var root = document.createElement(LETTER);
        document.appendChild(root);
        root.setAttribute("kind", letter.kind().name());
        root.setAttribute("lang", language.code());
        root.setAttribute("direction", language.direction());
        root.setAttribute("qr", QrCode.of(address(letter)));
        for (var each : Language.values()) {
            template.texts().get(each).forEach((key, text) -> addText(root, each, key, text));
            values(each).forEach((name, text) -> addGiven(root, each, name, text));
        }
    }

    /** @return where the QR leads: the check, filled in */
    static String address(Letter letter) {
        return checkAddress(letter) + "?number=" + letter.number() + "&code="
                + letter.checkCode().value();
    }

    private static String checkAddress(Letter letter) {
        return letter.given().find(PublicPlaces.CHECK).orElseThrow().arabic();
    }

    /** What was given, and what the letter knows of itself. */
    private Map<String, String> values(Language in) {
        var values = new TreeMap<String, String>();
        letter.given().values().forEach((name, text) -> values.put(name, text.in(in)));
        var text = LocalText.in(in);
        var day = day(letter.datedAt());
        values.put("number", letter.number().toString());
        values.put("caseNumber", letter.caseNumber());
        values.put("date", text.day(day));
        values.put("hijri", text.hijri(day));
        values.put("time", text.time(letter.datedAt()));
        if (letter.receivedAt().isPresent()) {
            values.put("printedOn", text.day(day(letter.issuedAt())));
        }
        values.put("checkCode", letter.checkCode().printed());
        values.put("checkPlace", PublicPlaces.spoken(checkAddress(letter)));
        return values;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(MovableClock.ZONE).toLocalDate();
    }

    private void addGiven(Element root, Language in, String name, String text) {
        var given = document.createElement("given");
        given.setAttribute("lang", in.code());
        given.setAttribute("name", name.replaceFirst("\\..*", ""));
        given.setAttribute("direction", direction(text));
        write(given, printable(text));
        root.appendChild(given);
    }

    private void addText(Element root, Language in, String key, String pattern) {
        var text = document.createElement("text");
        text.setAttribute("lang", in.code());
        text.setAttribute("key", key);
        var placeholders = PLACEHOLDER.matcher(pattern);
        var from = 0;
        while (placeholders.find()) {
            write(text, pattern.substring(from, placeholders.start()));
            var value = document.createElement("value");
            value.setAttribute("name", placeholders.group(1));
            text.appendChild(value);
            from = placeholders.end();
        }
        write(text, pattern.substring(from));
        root.appendChild(text);
    }

    private void write(Element into, String plain) {
        var letters = PICTURE.matcher(plain).replaceAll("");
        var text = MARKED.matcher(letters).replaceAll("$0" + JOINER);
        var stops = STOP.matcher(text);
        var from = 0;
        while (stops.find()) {
            into.appendChild(document.createTextNode(text.substring(from, stops.start())));
            var stop = document.createElement("stop");
            stop.setTextContent(stops.group());
            into.appendChild(stop);
            from = stops.end();
        }
        into.appendChild(document.createTextNode(text.substring(from)));
    }

    static String printable(String text) {
        var directed = DIRECTION.matcher(text).replaceAll("");
        var clean = UNPRINTABLE.matcher(directed).replaceAll(" ").strip();
        return LONG_WORD.matcher(clean).replaceAll("$1\u200B");
    }

    /** @return that of the first letter; numbers alone run from left to right */
    private static String direction(String text) {
        return text.codePoints()
                                .map(Character::getDirectionality)
                                .filter(found -> found == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                        || found == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || found == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                                .findFirst()
                                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                        == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                ? Language.EN.direction()
                : Language.AR.direction();
    }
}
