package org.sijill.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.declaration.Declaration;
import org.sijill.demo.DemoCase.Step;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;

class CasePlanTest {

    /** A Tuesday at noon in Muscat. */
    private static final Instant NOON = Instant.parse("2026-11-24T08:00:00Z");

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(), List.of());

    private static List<DemoCase> at(Instant now) {
        return new CasePlan(TestCountry.wilayat(), 3_000, CALENDAR, now).cases();
    }

    @Test
    void atTheSameMomentTheyAreTheSame() {
        assertThat(at(NOON)).isEqualTo(at(NOON));
    }

    @Test
    void fiveRestInEachStateAtLeastAndOneWaitsForItsLetter() {
        var ends = at(NOON).stream().collect(Collectors.groupingBy(DemoCase::end, Collectors.counting()));
        assertThat(ends.remove(ApplicationStatus.APPROVED)).isEqualTo(1);
        assertThat(ends)
                .as("submitted is passed at once, and of a death the civil register tells")
                .hasSize(ApplicationStatus.values().length - 3);
        assertThat(ends.values()).allMatch(count -> count >= 5);
        assertThat(at(NOON)).hasSize(120);
    }

    @Test
    void theyLieInTheGovernoratesAsTheInhabitantsDo() {
        var shares = Placement.shares(120, Placement.inhabitants());
        var there = at(NOON).stream()
                .collect(Collectors.groupingBy(planned -> planned.wilaya().governorate(), Collectors.counting()));
        shares.forEach((governorate, count) ->
                assertThat(there.get(governorate)).as(governorate.value()).isEqualTo(count.longValue()));
    }

    @Test
    void aKnownDeskHasSomethingToCheckToDecideAndToLookBackOn() {
        var nizwa = at(NOON).stream()
                .filter(planned -> planned.wilaya().equals(new WilayaCode("OM-DA-01")))
                .map(DemoCase::end)
                .toList();
        assertThat(nizwa)
                .contains(
                        ApplicationStatus.VERIFYING,
                        ApplicationStatus.RETURNED,
                        ApplicationStatus.VISIT,
                        ApplicationStatus.DECISION,
                        ApplicationStatus.ENTERED,
                        ApplicationStatus.REJECTED)
                .hasSizeGreaterThanOrEqualTo(8);
    }

    /** On a working day in the morning, at noon, at night, at the weekend, and at the turn of a year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T03:35:00Z",
                "2026-11-24T04:45:00Z",
                "2026-11-24T08:00:00Z",
                "2026-11-24T20:30:00Z",
                "2026-11-27T03:00:00Z",
                "2027-01-01T00:00:00Z"
            })
    void stepsFollowEachOtherAndNoneLiesAhead(String now) {
        var moment = Instant.parse(now);
        for (var planned : at(moment)) {
            var steps =
                    planned.when().keySet().stream().sorted().map(planned::at).toList();
            assertThat(steps).as(planned.toString()).isSorted().doesNotHaveDuplicates();
            assertThat(steps.get(steps.size() - 1)).isBefore(moment.minus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void theOldestIsFirstSoThatNumbersFollowTheDays() {
        assertThat(at(NOON)).extracting(DemoCase::begins).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void nobodyAppliesTwice() {
        assertThat(at(NOON))
                .extracting(planned -> planned.family().headNumber())
                .doesNotHaveDuplicates();
        assertThat(at(NOON))
                .extracting(planned -> planned.family().residence().mobile())
                .doesNotHaveDuplicates();
    }

    @Test
    void severalFamiliesThatApplyStandInTheRegistryAlready() {
        var registered = TestCountry.families(3_000, LocalDate.ofInstant(NOON, ZoneId.of("Asia/Muscat"))).stream()
                .map(DemoFamily::headNumber)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(at(NOON).stream()
                        .filter(planned -> registered.contains(planned.family().headNumber())))
                .hasSizeGreaterThan(15);
    }

    /** As the form asks: whoever confirms an application must not find a question open. */
    @Test
    void whatAFamilySaysIsComplete() {
        for (var planned : at(NOON)) {
            var day = LocalDate.ofInstant(planned.begins(), ZoneId.of("Asia/Muscat"));
            var told = Declared.together(Declared.parts(planned.family()));
            var declared = Declaration.of(told, Optional.of(planned.family().headNumber()), day);
            assertThat(declared.open()).as(planned.toString()).isEmpty();
            assertThat(declared.persons()).hasSameSizeAs(planned.family().members());
        }
    }

    @Test
    void eachWilayaHasSomebodyWhoFilesChecksAndDecides() {
        var accounts = DemoStaff.accounts().stream()
                .map(account -> account.userName())
                .collect(Collectors.toMap(Function.identity(), name -> 1, Integer::sum));
        assertThat(accounts.values()).allMatch(count -> count == 1);
        TestCountry.WILAYAT.keySet().forEach(governorate -> {
            var letters = governorate.substring(3).toLowerCase(Locale.ROOT);
            assertThat(accounts).containsKey("clerk." + letters);
            if (!letters.equals("da")) {
                assertThat(accounts).containsKey("director." + letters);
            }
        });
    }

    @Test
    void whatIsLateIsLateAndNothingElse() {
        var late = at(NOON).stream()
                .filter(planned -> planned.end() == ApplicationStatus.VERIFYING)
                .filter(planned -> planned.at(Step.FILED).isBefore(NOON.minus(Duration.ofDays(2))))
                .count();
        assertThat(late).isEqualTo(Timeline.LATE_CHECKS);
    }
}
