package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckCodeTest {

    private final CheckCode code = new CheckCode("7K4M92QD31X0");

    @Test
    void itIsReadAsItIsTypedFromPaper() {
        for (var typed : new String[] {"7K4M-92QD-31X0", " 7k4m 92qd 31xo", "٧K٤M–٩٢QD–٣IXO", "7K4M92QD3lX0"}) {
            assertThat(CheckCode.typed(typed).isSame(code)).as(typed).isTrue();
        }
        for (var wrong : new String[] {"", "7K4M-92QD", "7K4M-92QD-31X1", "7K4M-92QD-31X00"}) {
            assertThat(CheckCode.typed(wrong).isSame(code)).as(wrong).isFalse();
        }
    }

    @Test
    void itIsPrintedInThreeGroups() {
        assertThat(code.printed()).isEqualTo("7K4M-92QD-31X0");
        assertThat(code).hasToString("CheckCode");
    }

    /** Sixty bits: twelve of thirty-two letters, each as likely as another. */
    @Test
    void everyLetterComesAtEveryPlaceAndNoCodeTwice() {
        var codes = Stream.generate(CheckCode::next)
                .limit(5_000)
                .map(CheckCode::value)
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(5_000).allMatch(value -> value.matches("[0-9A-HJKMNP-TV-Z]{12}"));
        for (var place = 0; place < 12; place++) {
            var at = place;
            assertThat(codes.stream().map(value -> value.charAt(at)).distinct()).hasSize(32);
        }
    }
}
