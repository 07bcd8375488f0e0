package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.common.Language;

class LetterPrinterTest {

    private static final LetterPrinter PRINTER = TestLetters.printer();

    static Stream<Arguments> letters() {
        return Stream.of(
                        SampleLetters.approval(),
                        SampleLetters.rejection(),
                        SampleLetters.receipt(),
                        SampleLetters.visitNotice())
                .flatMap(command -> Stream.of(Language.values()).map(language -> Arguments.of(command, language)));
    }

    private static byte[] print(IssueLetter command, Language language) {
        return PRINTER.print(SampleLetters.issued(command), language);
    }

    /** Turns red if a value or a text of the template does not reach the page whole, vowel marks and numbers included. */
    @ParameterizedTest
    @MethodSource("letters")
    void theTextTakenOutOfThePdfIsTheSource(IssueLetter command, Language language) {
        var letter = SampleLetters.issued(command);
        var pdf = PRINTER.print(letter, language);
        Paper.keep(command.kind().name().toLowerCase(Locale.ROOT) + "-" + language.code(), pdf);

        var text = Paper.text(pdf, language);
        var expected = new ArrayList<>(new Wording(letter, language).sentences());
        command.values().forEach((name, value) -> {
            if (!name.equals(LetterValue.SEX.key())) {
                expected.add(Paper.normal(value.in(language)));
            }
        });
        assertThat(text).contains(expected);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void itIsOnePageAndEveryFontIsInIt(IssueLetter command, Language language) {
        var fonts = Paper.read(print(command, language), document -> {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var found = new ArrayList<PDFont>();
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                found.add(resources.getFont(name));
            }
            assertThat(found).isNotEmpty().allMatch(PDFont::isEmbedded);
            return found.stream().map(PDFont::getName).toList();
        });
        assertThat(fonts).allMatch(name -> name.contains("IBMPlexSansArabic"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsTaggedForScreenReadersWithTitleAndLanguage(Language language) {
        Paper.read(print(SampleLetters.approval(), language), document -> {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getLanguage()).isEqualTo(language.code());
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains(SampleLetters.NUMBER.toString());
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theQrLeadsToItsCheck(IssueLetter command, Language language) {
        var letter = SampleLetters.issued(command);
        assertThat(Paper.qr(PRINTER.print(letter, language)))
                .isEqualTo("https://sijill.example/check?number=L-26-002981-0&code="
                        + letter.checkCode().value());
    }

    /** The same record looks the same each time; vowel marks left out of one name are seen, so the comparison can fail. */
    @ParameterizedTest
    @MethodSource("letters")
    void thePageLooksTheSameEachTimeItIsMade(IssueLetter command, Language language) {
        var letter = SampleLetters.issued(command);
        var once = Paper.picture(PRINTER.print(letter, language));
        assertThat(Paper.difference(once, Paper.picture(TestLetters.printer().print(letter, language))))
                .isZero();

        var name = command.values().get(LetterValue.FULL_NAME.key()).in(language);
        var marked = SampleLetters.with(command, LetterValue.FULL_NAME, BilingualText.same(name + "َ"));
        // above the foot, where each letter has a code of its own
        assertThat(Paper.difference(above(once), above(Paper.picture(print(command, language)))))
                .isZero();
        assertThat(Paper.difference(above(once), above(Paper.picture(print(marked, language)))))
                .isPositive();
    }

    private static BufferedImage above(BufferedImage page) {
        return page.getSubimage(0, 0, page.getWidth(), page.getHeight() * 4 / 5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void scriptAndMarkupInAValueAreText(Language language) {
        var name = "<script>alert(\"1\")</script> & <fo:block/> {office} ]]> '";
        var letter = SampleLetters.with(SampleLetters.approval(), LetterValue.FULL_NAME, BilingualText.same(name));
        assertThat(Paper.text(print(letter, language), language))
                .contains("<script>alert(\"1\")</script> & <fo:block/>");
    }

    /** Without leaving them out, none of these letters can be made: the formatter fails at the first picture. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void picturesThatAPhoneWritesAreLeftOut(Language language) {
        var name = "\uD83D\uDE00 Amal\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 Said \u2764\uFE0F Salim\uD83D";
        var letter = SampleLetters.with(SampleLetters.approval(), LetterValue.FULL_NAME, BilingualText.same(name));
        assertThat(Paper.text(print(letter, language), language).replace(LetterTree.JOINER, ""))
                .contains("Amal Said Salim");
    }

    /** What copying from right-to-left text brings along is no letter of the font. */
    @Test
    void invisibleMarksOfDirectionLeaveNoTrace() {
        var name = "\u200Fمحمد\u202B بن\u2067 سالم\u2069\u0007";
        var letter = SampleLetters.with(SampleLetters.approval(), LetterValue.FULL_NAME, BilingualText.same(name));
        assertThat(Paper.text(print(letter, Language.AR), Language.AR)).contains("محمد بن سالم");
        assertThat(LetterTree.printable(name)).isEqualTo("محمد بن سالم");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNameOfTwoHundredLettersStaysOnThePage(Language language) {
        for (var name : List.of("عبدالرحمن ".repeat(20).strip(), "ن".repeat(200))) {
            for (var sample : List.of(SampleLetters.approval(), SampleLetters.receipt())) {
                var pdf = print(SampleLetters.with(sample, LetterValue.FULL_NAME, BilingualText.same(name)), language);
                assertThat(Paper.text(pdf, language).replace(" ", "")).contains(name.replace(" ", ""));
                assertThat(Paper.emptyMargins(pdf)).isTrue();
            }
        }
    }

    @Test
    void aReceiptWithNothingMissingSaysSo() {
        var receipt =
                SampleLetters.without(SampleLetters.receipt(), "missing.1", "missing.2", "received.1", "fullName");
        var pdf = print(receipt, Language.AR);
        Paper.keep("receipt-complete-ar", pdf);
        assertThat(Paper.text(pdf, Language.AR))
                .contains(Paper.normal("استلمنا طلبكم كاملاً."))
                .doesNotContain("لم نستلمه بعد", "ينقصه ما يلي");
    }

    /** Whenever it is printed, and by whomever; what came by itself nobody has looked through yet. */
    @Test
    void aReceiptOfWhatCameByItselfBearsTheMomentAtWhichItCame() {
        var came = SampleLetters.with(
                SampleLetters.without(SampleLetters.receipt(), "missing.1", "missing.2", "receivedAs", "civilNumber"),
                LetterValue.RECEIVED_AT,
                BilingualText.same("2026-11-20T17:12:00Z"));
        assertThat(Paper.text(print(came, Language.EN), Language.EN))
                .contains("20 November 2026, 21:12", "We have received your application.", "we will tell you by SMS")
                .contains("Printed on 24 November 2026")
                .doesNotContain("in full", "Civil number");
        assertThat(SampleLetters.issued(came).check().issuedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
