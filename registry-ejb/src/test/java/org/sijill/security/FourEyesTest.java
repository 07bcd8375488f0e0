package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
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
}
