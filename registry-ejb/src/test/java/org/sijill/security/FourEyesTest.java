package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;

class FourEyesTest {

    private final Actor first = TestActors.in(TestActors.NIZWA);
    private final Actor second = TestActors.in(TestActors.NIZWA);

    @Test
    void whoeverWorkedOnItDoesNotDecideIt() {
        var workedOnIt = Set.of(first.id(), second.id());
        assertThat(FourEyes.allows(first, workedOnIt)).isFalse();
        assertThat(FourEyes.allows(second, workedOnIt)).isFalse();
        assertThatThrownBy(() -> FourEyes.check(second, workedOnIt))
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("security.error.fourEyes");
    }

    @Test
    void anybodyElseDecides() {
        assertThat(FourEyes.allows(second, Set.of(first.id()))).isTrue();
        assertThatCode(() -> FourEyes.check(second, Set.of())).doesNotThrowAnyException();
    }

    /** Nor does a delegate decide what the one he stands in for prepared, unless he decides in his own right. */
    @Test
    void aDelegateHasTheEyesOfHisDelegator() {
        var lent = new Delegated(
                UUID.randomUUID(), first.id(), Optional.empty(), Set.of("registration.decide"), TestActors.NIZWA, 2);
        var delegate = TestActors.standingIn(lent, second);
        assertThat(FourEyes.allows(delegate, Set.of(first.id()), "registration.decide"))
                .isFalse();
        assertThat(FourEyes.allows(delegate, Set.of(second.id()), "registration.decide"))
                .isFalse();
        assertThat(FourEyes.allows(delegate, Set.of(), "registration.decide")).isTrue();
        assertThat(FourEyes.allows(delegate, Set.of(first.id()), "registration.verify"))
                .as("not what was lent")
                .isTrue();
        var inHisOwnRight = TestActors.standingIn(lent, TestActors.in(TestActors.NIZWA, "registration.decide"));
        assertThat(FourEyes.allows(inHisOwnRight, Set.of(first.id()), "registration.decide"))
                .isTrue();
    }

    @Test
    void theFileOfWhoeverHeStandsInForIsADelegatesOwn() {
        var lent =
                new Delegated(UUID.randomUUID(), first.id(), Optional.of("4711"), Set.of("x.y"), TestActors.NIZWA, 2);
        var delegate = TestActors.standingIn(lent, TestActors.withCivilNumber("4712", second));
        assertThat(delegate.isOwn("4711")).isTrue();
        assertThat(delegate.isOwn("4712")).isTrue();
        assertThat(delegate.isOwn("4713")).isFalse();
    }
}
