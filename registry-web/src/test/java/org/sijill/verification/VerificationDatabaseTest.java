package org.sijill.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.common.BusinessException;
import org.sijill.common.FiredEvents;
import org.sijill.common.Ids;
import org.sijill.common.TestPersistence;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.TestDeclarations;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** Asked in the transaction of a filing, answered when the sandbox answers: over real HTTP, on a real database. */
class VerificationDatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final CivilNumber MAN = new CivilNumber(SandboxWorld.MAN);
    private static final ActorId CLERK = new ActorId(UUID.randomUUID());

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T06:00:00Z"));
    private final CaseReference about = aCase();
    private final FiredEvents<RegisterAnswered> answered = new FiredEvents<>();

    @TempDir
    Path folder;

    private SandboxWorld world;
    private Breakers breakers;

    @BeforeEach
    void open() {
        // what other tests left would be asked too
        TestPersistence.commit(entities -> entities.createNativeQuery(
                        "update register_query set state = 'CLOSED' where state in ('WAITING', 'WRONG')")
                .executeUpdate());
        world = new SandboxWorld(folder);
        breakers = new Breakers(clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachFieldOfAnAnswerIsKeptWithSourceTimeConfidenceAndHowLongItHolds() {
        ask();
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(1);
        var answer = civil().orElseThrow();
        assertThat(answer.register()).isEqualTo(Register.CIVIL);
        assertThat(answer.fetchedAt()).isEqualTo(clock.instant());
        assertThat(answer.validUntil()).isEqualTo(Instant.parse("2026-12-27T06:00:00Z"));
        assertThat(answer.find(new CivilNumber(SandboxWorld.WIFE)).orElseThrow().find(RegisterField.BORN_ON))
                .contains(new Held("1988-01-01", Confidence.ESTIMATED));
        assertThat(answered.all()).containsExactly(new RegisterAnswered(about, Register.CIVIL));
        assertThat(sender().askDue(Register.CIVIL))
                .as("and it is not asked again")
                .isZero();
    }

    @Test
    void whatHoldsIsNotAskedTwiceAndWhatIsTooOldIs() {
        ask();
        sender().askDue(Register.CIVIL);
        ask();
        assertThat(sender().askDue(Register.CIVIL)).isZero();
        clock.forward(Duration.ofDays(31));
        ask();
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(1);
    }

    /** Red if {@code next_try_at} is not moved on by the claim: the register is then asked again at once. */
    @Test
    void aRegisterThatFailsIsAskedAgainAfterAWhileThatGrowsAndAnswersInTheEnd() {
        world.behaves(Register.CIVIL, "failing");
        ask();
        for (var minutes : new int[] {1, 5, 15, 60, 60}) {
            assertThat(sender().askDue(Register.CIVIL)).isEqualTo(1);
            clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(sender().askDue(Register.CIVIL))
                    .as("a second before its time")
                    .isZero();
            clock.forward(Duration.ofSeconds(1));
        }
        clock.forward(Duration.ofHours(24));
        sender().askDue(Register.CIVIL);
        clock.forward(Duration.ofHours(23));
        assertThat(sender().askDue(Register.CIVIL))
                .as("by days after the first")
                .isZero();
        world.behaves(Register.CIVIL, "normal");
        clock.forward(Duration.ofHours(1));
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(1);
        assertThat(civil()).isPresent();
    }

    /** Red if {@code QuerySender} asks no breaker: the dead register is then asked forty times. */
    @Test
    void aDeadRegisterIsLeftAloneAndTriedWithTwoQuestionsLater() {
        world.behaves(Register.CIVIL, "dead");
        for (var i = 0; i < 40; i++) {
            ask(aCase());
        }
        sender().askDue(Register.CIVIL);
        var asked = world.asked(Register.CIVIL);
        assertThat(asked).as("one lot at the most").isLessThanOrEqualTo(16);
        assertThat(breakers.state(Register.CIVIL)).isEqualTo(BreakerState.OPEN);
        assertThat(sender().askDue(Register.CIVIL)).isZero();
        assertThat(world.asked(Register.CIVIL)).as("no hammering").isEqualTo(asked);
        assertThat(breakers.state(Register.LABOUR)).as("the others are asked").isEqualTo(BreakerState.CLOSED);

        clock.forward(Duration.ofSeconds(31));
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(2);
        assertThat(breakers.state(Register.CIVIL)).isEqualTo(BreakerState.OPEN);

        world.behaves(Register.CIVIL, "normal");
        clock.forward(Duration.ofMinutes(2));
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(40);
        assertThat(breakers.state(Register.CIVIL)).isEqualTo(BreakerState.CLOSED);
    }

    /** Red if {@code RegisterQuery.settle} does not ask its state: a file that is closed is then filled. */
    @Test
    void anAnswerAfterTheApplicationWasWithdrawnIsDropped() {
        ask();
        var claimed = attempts().claim(Register.CIVIL, 16).get(0);
        var reply = world.client(Duration.ofSeconds(10)).ask(claimed).join();
        TestPersistence.commit(entities -> verifications(entities).close(about.id()));
        attempts().settle(claimed, reply);
        assertThat(reply.persons()).isNotEmpty();
        assertThat(state(Register.CIVIL)).isEqualTo("CLOSED");
        assertThat(content(Register.CIVIL)).isNull();
        assertThat(answered.all()).isEmpty();
        clock.forward(Duration.ofDays(2));
        assertThat(sender().askDue(Register.CIVIL)).as("nor is it asked again").isZero();
    }

    /** Red without {@code isAsAsked}: another family's members would stand in the file. */
    @Test
    void anAnswerToWhatWasAskedBeforeTheNumberWasCorrectedIsDropped() {
        ask();
        var claimed = attempts().claim(Register.CIVIL, 16).get(0);
        var reply = world.client(Duration.ofSeconds(10)).ask(claimed).join();
        TestPersistence.commit(entities ->
                verifications(entities).ask(about, Optional.of(new CivilNumber(SandboxWorld.WIFE)), nothingTold()));
        attempts().settle(claimed, reply);
        assertThat(reply.persons()).isNotEmpty();
        assertThat(content(Register.CIVIL)).isNull();
        assertThat(sender().askDue(Register.CIVIL))
                .as("asked for the new number")
                .isEqualTo(1);
    }

    @Test
    void ofAWrongAnswerNothingIsKeptItIsShownAndAskedAgain() {
        for (var mode : List.of("wrong-person", "huge", "malformed")) {
            world.behaves(Register.CIVIL, mode);
            var another = aCase();
            ask(another);
            sender().askDue(Register.CIVIL);
            assertThat(state(another, Register.CIVIL)).as(mode).isEqualTo("WRONG");
            assertThat(text("answer", another, Register.CIVIL)).as(mode).isNull();
        }
        assertThat(breakers.state(Register.CIVIL)).as("it is there").isEqualTo(BreakerState.CLOSED);
        world.behaves(Register.CIVIL, "normal");
        clock.forward(Duration.ofMinutes(1));
        assertThat(sender().askDue(Register.CIVIL)).isEqualTo(3);
    }

    @Test
    void somebodyWhomTheRegisterDoesNotKnowIsNotAskedForAgain() {
        world.behaves(Register.CIVIL, "unknown");
        ask();
        sender().askDue(Register.CIVIL);
        var known = of(aCouple());
        assertThat(known.isUnknown()).isTrue();
        assertThat(known.standing()).isEqualTo(VerificationStanding.UNVERIFIED);
        clock.forward(Duration.ofDays(2));
        assertThat(sender().askDue(Register.CIVIL)).isZero();
    }

    /** Red if {@code skip locked} and the claim's own update go: two senders then take one question. */
    @Test
    void severalSendersAskEachQuestionOnce() {
        for (var i = 0; i < 40; i++) {
            ask(aCase());
        }
        var senders = Stream.generate(() -> CompletableFuture.supplyAsync(() -> sender().askDue(Register.CIVIL)))
                .limit(4)
                .toList();
        assertThat(senders.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(40);
        assertThat(world.asked(Register.CIVIL)).isEqualTo(40);
    }

    /**
     * A throw-away edit does not get round it (OpenSPP2 3.1.9, 3.1.10: known-failures.md 9). Red if {@code obstacle} asks for no
     * conflict: it is then approved against the register.
     */
    @Test
    void aConflictIsDecidedWithAReasonAndHoldsForTheseTwoValuesAlone() {
        ask();
        sender().askDue(Register.CIVIL);
        var declared = aCouple().with("self.maritalStatus", "DIVORCED");
        var conflict = of(declared).conflicts().get(0);
        assertThat(conflict.aspect()).isEqualTo(RegisterAspect.MARITAL_STATUS);
        assertThat(listed(declared)).isEqualTo("CONFLICT 1");
        assertThatThrownBy(() -> requireSettled(declared)).hasMessageContaining("conflictOpen");
        assertThatThrownBy(() -> settle(declared, conflict, Settlement.KEPT, "because"))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("verification.error.reason");

        assertThat(settle(declared, conflict, Settlement.KEPT, "The divorce paper of this month was shown."))
                .isEqualTo(Answers.NONE);
        requireSettled(declared);
        assertThat(of(declared).standing()).isEqualTo(VerificationStanding.VERIFIED);
        assertThat(listed(declared)).isEqualTo("VERIFIED 0");
        assertThatThrownBy(() -> settle(declared, conflict, Settlement.KEPT, "And once more for the file."))
                .hasMessageContaining("conflictGone");

        var other = aCouple().with("self.maritalStatus", "WIDOWED");
        assertThatThrownBy(() -> requireSettled(other)).hasMessageContaining("conflictOpen");
        assertThat(listed(other)).isEqualTo("CONFLICT 1");
    }

    @Test
    void takingWhatTheRegisterSaysMakesBothTheSame() {
        ask();
        sender().askDue(Register.CIVIL);
        var declared = aCouple().with("self.maritalStatus", "DIVORCED").with("self.bornOn", "9/3/1985");
        for (var conflict : of(declared).conflicts()) {
            var taken = settle(declared, conflict, Settlement.TAKEN, "Compared with the card at the counter.");
            taken.byField().forEach(declared::with);
        }
        assertThat(declared.answers().find("self.maritalStatus")).contains("MARRIED");
        assertThat(declared.answers().find("self.bornOn")).contains("9/3/1984");
        requireSettled(declared);
    }

    @Test
    void aDraftThatIsGoneLeavesNothingOfWhatTheRegistersSaid() {
        ask();
        sender().askDue(Register.CIVIL);
        TestPersistence.commit(entities -> verifications(entities).forget(about.id()));
        assertThat(content(Register.CIVIL)).isNull();
        assertThat(state(Register.CIVIL)).isEqualTo("CLOSED");
    }

    /** The couple of {@link TestDeclarations}, as the sandbox knows it. */
    private static TestDeclarations aCouple() {
        return TestDeclarations.aCouple()
                .with("m1.memberNumber", SandboxWorld.WIFE)
                .with("m1.bornOn", "1988")
                .person("m2", "CHILD", "MALE", "سالم", "سالم بن راشد بن سالم العبري")
                .with("m2.memberNumber", SandboxWorld.SON)
                .with("m2.bornOn", "1/6/2015")
                .with("m2.maritalStatus", "SINGLE");
    }

    private static Declaration nothingTold() {
        return Declaration.of(Answers.NONE, Optional.empty(), TODAY);
    }

    private static Declaration read(TestDeclarations declared) {
        return Declaration.of(declared.answers(), Optional.of(MAN), TODAY);
    }

    private Verification of(TestDeclarations declared) {
        return TestPersistence.inTransaction(
                entities -> verifications(entities).of(about.id(), Optional.of(MAN), read(declared)));
    }

    /** @return what the lists say of it, once it was told so */
    private String listed(TestDeclarations declared) {
        TestPersistence.commit(entities -> verifications(entities).ask(about, Optional.of(MAN), read(declared)));
        return TestPersistence.inTransaction(entities -> (String) entities.createNativeQuery(
                        "select standing || ' ' || open_conflicts from verification where case_id = ?1")
                .setParameter(1, about.id())
                .getSingleResult());
    }

    private void requireSettled(TestDeclarations declared) {
        Verifications.obstacle(of(declared)).ifPresent(code -> {
            throw new BusinessException(code);
        });
    }

    private Answers settle(TestDeclarations declared, Compared conflict, Settlement settlement, String reason) {
        return TestPersistence.inTransaction(entities -> verifications(entities)
                .settle(
                        about,
                        MAN,
                        new SettleConflict(conflict.key(), settlement, reason, 0),
                        declared.answers(),
                        read(declared),
                        CLERK));
    }

    private void ask() {
        ask(about);
    }

    private void ask(CaseReference of) {
        TestPersistence.commit(entities -> verifications(entities).ask(of, Optional.of(MAN), read(aCouple())));
    }

    private Optional<RegisterAnswer> civil() {
        return TestPersistence.inTransaction(entities ->
                new RegisterQueryRepository(entities).ofCase(about.id()).get(0).answer());
    }

    private String state(Register register) {
        return state(about, register);
    }

    private String state(CaseReference of, Register register) {
        return text("state", of, register);
    }

    private String content(Register register) {
        return text("answer", about, register);
    }

    private static String text(String column, CaseReference of, Register register) {
        return TestPersistence.inTransaction(entities -> (String) entities.createNativeQuery(
                        "select " + column + " from register_query where case_id = ?1 and register = ?2")
                .setParameter(1, of.id())
                .setParameter(2, register.name())
                .getSingleResult());
    }

    private Verifications verifications(EntityManager entities) {
        return new Verifications(
                new RegisterQueryRepository(entities),
                new VerificationRepository(entities),
                world.client(Duration.ofSeconds(10)),
                new FiredEvents<>(),
                clock);
    }

    private QuerySender sender() {
        return new QuerySender(attempts(), world.client(Duration.ofSeconds(10)), breakers, new RegisterMetrics() {
            @Override
            void count(Register register, Reply.Kind came) {
                // nobody watches
            }
        });
    }

    private QueryAttempts attempts() {
        return new OwnTransactions();
    }

    private static CaseReference aCase() {
        return new CaseReference(Ids.next(), "A-26-004217-4", new OfficeCode("OM-DA-01"), 1);
    }

    /** As the container makes them. */
    private final class OwnTransactions extends QueryAttempts {

        @Override
        List<ClaimedQuery> claim(Register register, int most) {
            return TestPersistence.inTransaction(entities ->
                    new QueryAttempts(new RegisterQueryRepository(entities), answered, clock).claim(register, most));
        }

        @Override
        void settle(ClaimedQuery asked, Reply reply) {
            TestPersistence.commit(entities ->
                    new QueryAttempts(new RegisterQueryRepository(entities), answered, clock).settle(asked, reply));
        }
    }

    private static final class MovingClock extends Clock {

        private volatile Instant now;

        MovingClock(Instant start) {
            this.now = start;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
