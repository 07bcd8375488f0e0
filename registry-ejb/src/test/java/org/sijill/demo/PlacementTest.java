package org.sijill.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.location.GovernorateCode;

class PlacementTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 60, 999, 3_000, 100_000})
    void thereAreExactlyAsManyFamiliesAsAskedFor(int families) {
        assertThat(byGovernorate(families).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(families);
    }

    /** Of 5,306,976 inhabitants; 3,000 of them by largest remainder. */
    @Test
    void threeThousandFamiliesAreSpreadAsTheInhabitantsAre() {
        assertThat(byGovernorate(3_000))
                .isEqualTo(Map.ofEntries(
                        Map.entry("OM-MA", 857L),
                        Map.entry("OM-BS", 525L),
                        Map.entry("OM-BJ", 324L),
                        Map.entry("OM-DA", 317L),
                        Map.entry("OM-ZU", 299L),
                        Map.entry("OM-SJ", 211L),
                        Map.entry("OM-SS", 182L),
                        Map.entry("OM-ZA", 139L),
                        Map.entry("OM-BU", 77L),
                        Map.entry("OM-WU", 38L),
                        Map.entry("OM-MU", 31L)));
    }

    /** 7 families, 5 : 3 : 2 inhabitants: 3.5, 2.1, 1.4. */
    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        var inhabitants = Map.of(
                new GovernorateCode("OM-MA"), 5L, new GovernorateCode("OM-DA"), 3L, new GovernorateCode("OM-ZU"), 2L);
        assertThat(Placement.shares(7, inhabitants))
                .containsOnly(
                        Map.entry(new GovernorateCode("OM-MA"), 4),
                        Map.entry(new GovernorateCode("OM-DA"), 2),
                        Map.entry(new GovernorateCode("OM-ZU"), 1));
    }

    @Test
    void wilayatOfAGovernorateDifferByOneFamilyAtMost() {
        var placement = TestCountry.placement(3_000);
        var byWilaya = IntStream.range(0, 3_000)
                .mapToObj(placement::of)
                .collect(Collectors.groupingBy(wilaya -> wilaya, Collectors.counting()));
        assertThat(byWilaya).hasSize(63);
        TestCountry.WILAYAT.keySet().forEach(governorate -> {
            var counts = byWilaya.entrySet().stream()
                    .filter(entry -> entry.getKey().governorate().value().equals(governorate))
                    .mapToLong(Map.Entry::getValue)
                    .summaryStatistics();
            assertThat(counts.getMax() - counts.getMin()).as(governorate).isLessThanOrEqualTo(1);
        });
    }

    private static Map<String, Long> byGovernorate(int families) {
        var placement = TestCountry.placement(families);
        return IntStream.range(0, families)
                .mapToObj(family -> placement.of(family).governorate().value())
                .collect(Collectors.groupingBy(governorate -> governorate, Collectors.counting()));
    }
}
