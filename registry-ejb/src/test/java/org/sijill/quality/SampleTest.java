package org.sijill.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.CaseNumber;

class SampleTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    /** Five per cent, rounded up: one of the first, one of the twentieth, two of the twenty-first. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0",
        "1, 5, 1",
        "19, 5, 1",
        "20, 5, 1",
        "21, 5, 2",
        "40, 5, 2",
        "41, 5, 3",
        "50, 0, 0",
        "50, 100, 50"
    })
    void theShareOfThemIsDrawnAndAtLeastOne(int decided, int share, int drawn) {
        assertThat(draw(numbers(decided), OCTOBER, share)).hasSize(drawn);
    }

    /** Turns red if anything but number and month has a part in it. */
    @Test
    void whoeverDrawsAgainDrawsTheSame() {
        var numbers = new ArrayList<>(numbers(200));
        var drawn = draw(numbers, OCTOBER, 5);
        Collections.reverse(numbers);
        assertThat(draw(numbers, OCTOBER, 5)).containsExactlyElementsOf(drawn);
        assertThat(drawn).isSubsetOf(numbers).doesNotHaveDuplicates();
    }

    /** Turns red if the month has no part in it: whose number is low in one month would be low for ever. */
    @Test
    void anotherMonthDrawsOthers() {
        assertThat(draw(numbers(200), OCTOBER.plusMonths(1), 5)).isNotEqualTo(draw(numbers(200), OCTOBER, 5));
    }

    /** Reckoned by hand: {@code printf '2026-10 A-26-…' | sha256sum}, the least first. */
    @Test
    void anAuditorDrawsItWithTheToolsOfHisOwn() {
        assertThat(draw(List.of("A-26-000001-5", "A-26-000002-3", "A-26-000003-1"), OCTOBER, 34))
                .containsExactly("A-26-000002-3", "A-26-000001-5");
    }

    private static List<String> draw(List<String> numbers, YearMonth month, int share) {
        return Sample.of(numbers, Function.identity(), month, share);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> CaseNumber.ofYear('A', 2026, number).toString())
                .toList();
    }
}
