package org.sijill.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.common.WrongFieldsException;

class ReportFormTest {

    @Test
    void aReportIsReadFromWhatWasTyped() {
        var report = ReportAnswers.of(TestReports.answers()).report();
        assertThat(report.form()).isEqualTo(1);
        assertThat(report.housing().rooms()).isEqualTo(2);
        assertThat(report.economy().income()).isEqualTo(Money.of("210.5"));
        assertThat(report.economy().assets()).containsExactlyInAnyOrder(AssetKind.CAR, AssetKind.LIVESTOCK);
        assertThat(report.health().difficulties()).containsEntry(Ability.WALKING, Difficulty.A_LOT);
        assertThat(report.position()).isEmpty();
    }

    /** Of the index: more than three a room, nobody followed or a lot of difficulty, no reliable water. */
    @Test
    void whatSpeaksForANeedIsSeen() {
        var report = ReportAnswers.of(TestReports.answers()).report();
        assertThat(report.isCrowded()).isTrue();
        assertThat(report.health().isPoor()).isTrue();
        assertThat(report.housing().isPoor()).isFalse();
        var six = ReportAnswers.of(TestReports.with("persons", "6")).report();
        assertThat(six.isCrowded()).isFalse();
        var dry = ReportAnswers.of(TestReports.with("water", "UNRELIABLE")).report();
        assertThat(dry.housing().isPoor()).isTrue();
    }

    @Test
    void everyFieldThatIsMissingIsNamedAtOnce() {
        var wrong = wrong(Map.of("dwellingKind", "VILLA", "seeing", "SOME"));
        assertThat(wrong).contains("tenure", "rooms", "persons", "income", "who", "recommendation", "reasons");
        assertThat(wrong).doesNotContain("housingNote", "assets", "latitude", "familyWords");
    }

    /** Of a family without a home nothing else is asked of it. */
    @Test
    void whoeverHasNoHomeIsAskedNothingOfIt() {
        var answers = TestReports.with("dwellingKind", "NONE");
        List.of("tenure", "rooms", "condition", "water", "power", "toilet").forEach(answers::remove);
        assertThat(ReportAnswers.of(answers).report().housing().isPoor()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rooms, two, common.error.number",
        "persons, 0, common.error.number",
        "income, -1, research.error.amount",
        "debts, 1000000, research.error.amount",
        "supporter, EVERYBODY, common.error.required",
        "latitude, 23.1, common.error.required",
        "accuracy, far, common.error.number"
    })
    void whatIsWrongIsToldAtItsField(String field, String typed, String code) {
        var answers = TestReports.with(field, typed);
        if (field.equals("accuracy")) {
            answers.put("latitude", "22.9");
            answers.put("longitude", "57.5");
        }
        var refused = catchThrowableOfType(
                WrongFieldsException.class, () -> ReportAnswers.of(answers).report());
        assertThat(refused.wrong().values()).extracting(BusinessException::code).containsExactly(code);
    }

    @Test
    void aPlaceOutsideOmanWasMistyped() {
        var answers = TestReports.with("latitude", "57.53");
        answers.put("longitude", "22.93");
        assertThat(wrong(answers)).containsExactlyInAnyOrder("latitude", "longitude");
        answers.put("latitude", "22٫93");
        answers.put("longitude", "57.53");
        assertThat(ReportAnswers.of(answers).report().position()).isPresent();
    }

    @Test
    void aReportIsKeptAsItWasGivenWithTheVersionOfItsForm() {
        var given = ReportAnswers.of(TestReports.with("stranger", "<script>"));
        assertThat(ReportAnswers.read(given.json())).isEqualTo(given);
        assertThat(given.json()).contains("\"form\":1").doesNotContain("stranger");
        var refused = catchThrowableOfType(
                BusinessException.class, () -> ReportAnswers.read(given.json().replace("\"form\":1", "\"form\":2")));
        assertThat(refused.code()).isEqualTo("research.error.form");
    }

    private static List<String> wrong(Map<String, String> answers) {
        return List.copyOf(catchThrowableOfType(WrongFieldsException.class, () -> ReportAnswers.of(answers)
                        .report())
                .wrong()
                .keySet());
    }
}
