package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.registration.HelpKind.AID_IN_KIND;
import static org.sijill.registration.HelpKind.EMPOWERMENT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Set<HelpKind> BOTH = Set.of(EMPOWERMENT, AID_IN_KIND);

    private static final Verdict YES = Verdict.all(BOTH);
    private static final Verdict NO = Verdict.none(RejectionReason.R01, "The income is above the level.");
    private static final Verdict NO_OTHERWISE = Verdict.none(RejectionReason.R06, "Another programme does it.");
    private static final Verdict EMPOWERMENT_ALONE =
            Verdict.part(BOTH, Set.of(EMPOWERMENT), RejectionReason.R10, "There is none left this year.");

    @Test
    void nobodyDecidesAlone() {
        assertThat(of(YES).verdict()).isEmpty();
        assertThat(of(NO).verdict()).isEmpty();
        assertThat(of().verdict()).isEmpty();
    }

    @Test
    void twoOfThreeDecide() {
        assertThat(of(YES, YES).verdict()).contains(YES);
        assertThat(of(NO, NO).verdict()).contains(NO);
    }

    @Test
    void twoWhoDifferWaitForTheThird() {
        assertThat(of(YES, NO).verdict()).isEmpty();
        assertThat(of(YES, NO, YES).verdict()).contains(YES);
        assertThat(of(YES, NO, NO).verdict()).contains(NO);
    }

    @Test
    void eachKindOfHelpIsCountedByItself() {
        assertThat(of(YES, EMPOWERMENT_ALONE).verdict()).isEmpty();
        assertThat(of(YES, EMPOWERMENT_ALONE, NO).verdict())
                .contains(new Verdict(Set.of(EMPOWERMENT), RejectionReason.R10, "There is none left this year."));
    }

    @Test
    void theReasonThatMostNameIsToldInTheWordsOfItsFirst() {
        assertThat(of(NO_OTHERWISE, YES, NO).verdict()).contains(NO_OTHERWISE);
        var sameInOtherWords = Verdict.none(RejectionReason.R01, "There is enough to live on.");
        var seats = new Tally(List.of(NO_OTHERWISE, NO, sameInOtherWords), BOTH, 5);
        assertThat(seats.verdict()).contains(NO);
    }

    /** Red if every reason counts: the letter would give what was said of another kind of help. */
    @Test
    void aReasonThatWasSaidOfWhatIsApprovedIsNotTold() {
        var ofEmpowerment = Verdict.part(BOTH, Set.of(AID_IN_KIND), RejectionReason.R06, "Another programme does it.");
        var onlyEmpowerment = Verdict.part(BOTH, Set.of(EMPOWERMENT), RejectionReason.R01, "There is enough to eat.");
        assertThat(of(ofEmpowerment, EMPOWERMENT_ALONE, onlyEmpowerment).verdict())
                .contains(new Verdict(Set.of(EMPOWERMENT), RejectionReason.R10, "There is none left this year."));
    }

    /** Red if a majority is waited for that cannot come: the application would stay before the committee for ever. */
    @Test
    void whenTheSeatsAreEvenAndHalfAreForItItIsRejected() {
        assertThat(new Tally(List.of(YES, NO, YES), BOTH, 4).verdict()).isEmpty();
        assertThat(new Tally(List.of(YES, NO, YES, NO), BOTH, 4).verdict()).contains(NO);
    }

    private static Tally of(Verdict... votes) {
        return new Tally(List.of(votes), BOTH, 3);
    }
}
