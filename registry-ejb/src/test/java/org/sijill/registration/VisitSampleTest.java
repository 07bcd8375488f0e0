package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.common.CaseNumber;

class VisitSampleTest {

    private static final int NUMBERS = 20_000;

    @Test
    void theShareIsDrawnWithinHalfAPerCent() {
        assertThat(drawn(5)).isBetween(NUMBERS * 45L / 1000, NUMBERS * 55L / 1000);
    }

    @Test
    void whoeverDrawsAgainDrawsTheSame() {
        assertThat(IntStream.range(1, 400)
                        .filter(VisitSampleTest::isDrawn)
                        .limit(3)
                        .toArray())
                .containsExactly(FIRST_THREE);
    }

    @Test
    void aShareOfNothingDrawsNobodyAndOfAllEverybody() {
        assertThat(drawn(0)).isZero();
        assertThat(drawn(100)).isEqualTo(NUMBERS);
    }

    /** Fixed: an auditor who draws again after years must find the same. */
    private static final int[] FIRST_THREE = {22, 23, 35};

    private static long drawn(int share) {
        return IntStream.rangeClosed(1, NUMBERS)
                .filter(serial -> VisitSample.draws(number(serial), share))
                .count();
    }

    private static boolean isDrawn(int serial) {
        return VisitSample.draws(number(serial), 5);
    }

    private static String number(int serial) {
        return CaseNumber.ofYear('A', 2026, serial).toString();
    }
}
