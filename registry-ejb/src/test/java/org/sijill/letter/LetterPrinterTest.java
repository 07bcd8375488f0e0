package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;

class LetterPrinterTest {

    private final LetterPrinter printer = new LetterPrinter();

    @ParameterizedTest
    @EnumSource(Language.class)
    void look(Language language) {
        for (var command :
                java.util.List.of(SampleLetters.approval(), SampleLetters.rejection(), SampleLetters.receipt())) {
            var pdf = printer.print(SampleLetters.issued(command), language);
            Paper.keep(command.kind().name().toLowerCase() + "-" + language.code(), pdf);
            assertThat(pdf).isNotEmpty();
        }
    }
}
