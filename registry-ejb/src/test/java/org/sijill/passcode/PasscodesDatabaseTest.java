package org.sijill.passcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.passcode.TestPasscodes.code;
import static org.sijill.passcode.TestPasscodes.wrong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;

class PasscodesDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private final Proof proof = proofOf(UUID.randomUUID().toString());
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void theCodeThatWasSentOpensOnceInDigitsOfAnyScript() {
        var id = send(proof);
        var code = code(id);
        assertThat(redeem(id, proof, " " + code.substring(0, 3) + " " + arabic(code.substring(3))))
                .isEqualTo(PasscodeOutcome.proven());
        assertThat(redeem(id, proof, code)).isEqualTo(PasscodeOutcome.over());
    }

    @Test
    void ofACodeOnlyItsHashIsKept() {
        var id = send(proof);
        var code = code(id);
        var row = TestPersistence.inTransaction(entities ->
                (String) entities.createNativeQuery("select cast(p as text) from sijill.passcode p where id = ?1")
                        .setParameter(1, id.value())
                        .getSingleResult());
        assertThat(row).doesNotContain(code, proof.mobile());
    }

    @Test
    void theFifthWrongTryEndsIt() {
        var id = send(proof);
        var wrong = wrong(code(id));
        for (var left = Passcode.TRIES - 1; left >= 0; left--) {
            assertThat(redeem(id, proof, wrong)).isEqualTo(PasscodeOutcome.wrong(left));
        }
        assertThat(redeem(id, proof, code(id))).isEqualTo(PasscodeOutcome.over());
    }

    @Test
    void whatIsNoWholeCodeIsNoTry() {
        var id = send(proof);
        for (var typed : new String[] {"", "12", "1234567", "abcdef"}) {
            assertThatThrownBy(() -> redeem(id, proof, typed)).hasMessageContaining("passcode.error.incomplete");
        }
        assertThat(redeem(id, proof, wrong(code(id)))).isEqualTo(PasscodeOutcome.wrong(Passcode.TRIES - 1));
    }

    /** Turns red without the row lock: both read four tries left. */
    @Test
    void wrongTriesAtTheSameTimeAllCount() {
        var id = send(proof);
        var wrong = wrong(code(id));
        var tries = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> redeem(id, proof, wrong)))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(outcome -> outcome.triesLeft() > 0))
                .hasSize(Passcode.TRIES - 1);
    }

    @Test
    void itOpensNothingAfterTenMinutes() {
        var id = send(proof);
        var code = code(id);
        later(Passcode.LIFE.minusMillis(1));
        assertThat(redeem(id, proof, wrong(code))).isEqualTo(PasscodeOutcome.wrong(Passcode.TRIES - 1));
        later(Duration.ofMillis(1));
        assertThat(redeem(id, proof, code)).isEqualTo(PasscodeOutcome.over());
    }

    @Test
    void itOpensNothingElse() {
        var id = send(proof);
        var code = code(id);
        assertThat(redeem(id, proofOf("another"), code)).isEqualTo(PasscodeOutcome.over());
        assertThat(redeem(id, new Proof(proof.subject(), mobile(), Language.AR), code))
                .isEqualTo(PasscodeOutcome.over());
        assertThat(redeem(new PasscodeId(UUID.randomUUID()), proof, code)).isEqualTo(PasscodeOutcome.over());
        assertThat(redeem(id, proof, code)).isEqualTo(PasscodeOutcome.proven());
    }

    @Test
    void nobodyGetsMoreThanFiveAnHour() {
        for (var sent = 0; sent < Passcodes.MOST; sent++) {
            send(proof);
        }
        var sameSubject = new Proof(proof.subject(), mobile(), Language.AR);
        var samePhone = new Proof(UUID.randomUUID().toString(), proof.mobile(), Language.AR);
        for (var more : new Proof[] {proof, sameSubject, samePhone}) {
            assertThatThrownBy(() -> send(more))
                    .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                            .isEqualTo("passcode.error.tooMany"));
        }
        later(Duration.ofHours(1));
        assertThat(send(proof)).isNotNull();
    }

    private PasscodeId send(Proof wanted) {
        return inTransaction(passcodes -> passcodes.send(wanted));
    }

    private PasscodeOutcome redeem(PasscodeId id, Proof wanted, String typed) {
        return inTransaction(passcodes -> passcodes.redeem(id, wanted, typed));
    }

    private <T> T inTransaction(Function<Passcodes, T> work) {
        return TestPersistence.inTransaction(entities -> work.apply(TestPasscodes.in(entities, clock)));
    }

    private void later(Duration by) {
        clock = Clock.fixed(clock.instant().plus(by), ZoneOffset.UTC);
    }

    private static Proof proofOf(String subject) {
        return new Proof(subject, mobile(), Language.AR);
    }

    private static String mobile() {
        return "9" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    private static String arabic(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 0x660)))
                .reduce("", String::concat);
    }
}
