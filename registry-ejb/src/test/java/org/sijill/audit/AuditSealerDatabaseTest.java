package org.sijill.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.common.TestPersistence;
import org.sijill.db.AuditVerification;
import org.sijill.db.SharedTestDatabase;
import org.sijill.security.CurrentActor;

/** What is committed is sealed, once, whatever order it was committed in and whenever the server dies. */
class AuditSealerDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path heads;
    private AuditSealer sealer;

    @BeforeEach
    void everythingSealed() {
        heads = folder.resolve("audit/heads.log");
        sealer = TestSealer.keepingHeadsIn(heads, CLOCK);
        // the shared test database holds lines of other tests
        sealer.sealNow();
        write("first");
        sealer.sealNow();
    }

    /** Red if the sealer looks for events by time or id instead of by the queue. */
    @Test
    void aLineOfALongTransactionThatCommitsLateIsSealed() throws Exception {
        var late = "late-" + UUID.randomUUID();
        try (var slow = TestPersistence.open()) {
            slow.getTransaction().begin();
            TestAuditLog.in(slow, new CurrentActor(), CLOCK).saw("registration.read", "application", late);
            slow.flush();

            write("meanwhile");
            assertThat(sealer.sealNow())
                    .as("what is not committed is not sealed")
                    .isEqualTo(1);
            slow.getTransaction().commit();
        }
        assertThat(waiting()).isEqualTo(1);
        assertThat(sealer.sealNow()).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(line(late).isSealed()).isTrue();
        assertWhole();
    }

    @Test
    void aLineOfWhatWasRolledBackDoesNotExist() {
        var gone = "gone-" + UUID.randomUUID();
        TestPersistence.rolledBack(entities -> {
            log(entities).wrote("registration.submit", "application", gone, 1);
            entities.flush();
        });
        assertThat(waiting()).isZero();
        assertThat(sealer.sealNow()).isZero();
    }

    /** Red if the loop of {@code sealNow} ends after one batch. */
    @Test
    void moreThanABatchIsSealedInOnePass() throws Exception {
        TestPersistence.commit(entities -> {
            for (int i = 0; i < 2_100; i++) {
                log(entities).saw("registration.read", "application", "many");
            }
        });
        assertThat(waiting()).isEqualTo(2_100);
        assertThat(sealer.sealNow()).isEqualTo(2_100);
        assertWhole();
    }

    /** Red if the advisory lock goes from {@code audit_seal_waiting()}: two seals then want one place. */
    @Test
    void severalSealersAtOnceMakeOneChain() throws Exception {
        TestPersistence.commit(entities -> {
            for (int i = 0; i < 500; i++) {
                log(entities).saw("registration.read", "application", "shared");
            }
        });
        var others = Stream.generate(() -> TestSealer.keepingHeadsIn(heads, CLOCK))
                .limit(4)
                .map(other -> CompletableFuture.supplyAsync(other::sealNow))
                .toList();
        var sealed = others.stream().mapToInt(CompletableFuture::join).sum();
        assertThat(sealed + sealer.sealNow()).isEqualTo(500);
        var verdict = AuditVerification.verify(SharedTestDatabase.access(), folder.resolve("none"));
        assertThat(verdict.firstBreak().orElseThrow().kind().name())
                .as("whole but for the head file, which each server has for itself")
                .isEqualTo("HEADS_MISSING");
    }

    /** Red if the head is appended only when something was sealed. */
    @Test
    void aHeadThatACrashKeptFromTheFileIsWrittenAtTheNextStart() throws Exception {
        write("sealed, then the server died");
        TestPersistence.inTransaction(entities -> new AuditChain(entities).seal(CLOCK.instant(), 10));

        var behind = AuditVerification.verify(SharedTestDatabase.access(), heads);
        assertThat(behind.firstBreak())
                .as("a file that is behind is no tampering")
                .isEmpty();
        assertThat(behind.keptUpTo()).isEqualTo(behind.sealedUpTo() - 1);

        assertThat(TestSealer.keepingHeadsIn(heads, CLOCK).sealNow()).isZero();
        assertWhole();
    }

    /** Red if {@code cutTornLine} is not called: the next head then lengthens the torn line. */
    @Test
    void aLineOfTheHeadFileTornByACrashIsWrittenAnew() throws Exception {
        var whole = Files.readString(heads);
        write("second");
        sealer.sealNow();
        var second = Files.readString(heads).substring(whole.length());
        Files.writeString(heads, whole + second.substring(0, 40), StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(AuditVerification.verify(SharedTestDatabase.access(), heads).firstBreak())
                .isEmpty();
        TestSealer.keepingHeadsIn(heads, CLOCK).sealNow();
        assertThat(Files.readString(heads)).isEqualTo(whole + second);
        assertWhole();
    }

    @Test
    void nothingNewAddsNoLineToTheHeadFile() throws Exception {
        var before = Files.readAllLines(heads);
        sealer.sealNow();
        sealer.sealNow();
        assertThat(Files.readAllLines(heads)).isEqualTo(before);
    }

    private void assertWhole() throws Exception {
        var verdict = AuditVerification.verify(SharedTestDatabase.access(), heads);
        assertThat(verdict.firstBreak()).isEmpty();
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.keptUpTo()).isEqualTo(verdict.sealedUpTo());
    }

    private static AuditLine line(String subject) {
        var filter = new AuditFilter(subject, "", "", null, null);
        return TestPersistence.inTransaction(
                        entities -> new AuditRepository(entities).search(TestAuditLog.auditor("OM"), filter, 1, 10))
                .rows()
                .get(0);
    }

    private static long waiting() {
        return TestPersistence.inTransaction(entities -> new AuditChain(entities).waiting());
    }

    private static void write(String subject) {
        TestPersistence.commit(entities -> log(entities).saw("registration.read", "application", subject));
    }

    private static AuditLog log(jakarta.persistence.EntityManager entities) {
        return TestAuditLog.in(entities, new CurrentActor(), CLOCK);
    }
}
