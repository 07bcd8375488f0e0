package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijill.common.NotAvailableException;

class CurrentActorTest {

    private final CurrentActor current = new CurrentActor();
    private final Actor clerk = TestActors.in(TestActors.NIZWA);
    private final Actor other = TestActors.in(TestActors.SALALAH);

    @Test
    void nobodyIsLoggedInAtFirst() {
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(current::get).isInstanceOf(NotAvailableException.class);
    }

    @Test
    void aStepRunsAsTheOtherActorAndTheFormerOneIsBackAfterwards() {
        current.become(clerk);
        assertThat(current.as(other, current::get)).isEqualTo(other);
        assertThat(current.get()).isEqualTo(clerk);
    }

    @Test
    void theFormerOneIsBackThoughTheStepFailed() {
        current.become(clerk);
        assertThatThrownBy(() -> current.as(other, () -> {
                    throw new IllegalStateException("step failed");
                }))
                .hasMessage("step failed");
        assertThat(current.get()).isEqualTo(clerk);
    }

    @Test
    void nobodyIsBackWhereNobodyWas() {
        assertThat(current.as(other, current::get)).isEqualTo(other);
        assertThat(current.find()).isEmpty();
    }
}
