package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormProofTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final UUID stamp = UUID.randomUUID();
    private final FormProof proof = FormProof.of(AccountId.next(), stamp, NOW);

    @Test
    void asItStandsInThePageItIsReadAgain() {
        var read = FormProof.parse(proof.toString()).orElseThrow();
        assertThat(read.account()).isEqualTo(proof.account());
        assertThat(read.isOf(stamp, NOW)).isTrue();
        assertThat(proof.toString()).doesNotContain(stamp.toString());
    }

    @Test
    void itIsWorthNothingOnceTheAccountHasAnotherStamp() {
        assertThat(proof.isOf(UUID.randomUUID(), NOW)).isFalse();
    }

    @Test
    void itIsWorthNothingForAnotherAccountOrAnotherMoment() {
        assertThat(new FormProof(AccountId.next(), NOW, proof.seal()).isOf(stamp, NOW))
                .isFalse();
        assertThat(new FormProof(proof.account(), NOW.plusSeconds(1), proof.seal()).isOf(stamp, NOW))
                .isFalse();
    }

    @Test
    void itLastsADay() {
        assertThat(proof.isOf(stamp, NOW.plus(Duration.ofDays(1)).minusSeconds(1)))
                .isTrue();
        assertThat(proof.isOf(stamp, NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "..", "1.2.3", "clerk.1.0", "0-0-0-0-0.1.00"})
    void whatIsNoProofIsNone(String text) {
        assertThat(FormProof.parse(text)).isEmpty();
    }
}
