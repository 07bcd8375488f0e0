package org.sijill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;
import org.sijill.security.CaseReference;

/** Messages leave at least once, and reach a phone once, through a gateway that fails in every way. */
class MessageSenderDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HARDLY_ANY = Duration.ofMillis(300);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T06:00:00Z"));

    private TestGateway gateway;
    private CaseReference about;

    @BeforeEach
    void oneMessageWaits() throws IOException {
        // what other tests left would be sent too
        TestPersistence.commit(entities -> entities.createQuery(
                        "update Message m set m.state = org.sijill.notification.MessageState.REPLACED"
                                + " where m.state = org.sijill.notification.MessageState.WAITING")
                .executeUpdate());
        gateway = new TestGateway();
        about = Outboxes.aCase();
        write(about, "a.ok");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aMessageReachesThePhoneWithItsIdNumberAndText() {
        assertThat(sender().sendDue()).isEqualTo(1);

        var message = message();
        assertThat(gateway.asked())
                .containsExactly("{\"id\":\"" + message.id() + "\",\"to\":\"+96891234567\",\"text\":\"" + message.text()
                        + "\"}");
        assertThat(message.text()).as("Arabic went over the wire whole").contains("تمت الموافقة");
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.sentAt()).isEqualTo(clock.instant());
        assertThat(sender().sendDue()).as("and it is not sent again").isZero();
    }

    /** Red if {@code not_before} is not moved on by the claim: the gateway is then asked again at once. */
    @Test
    void aGatewayThatFailsIsAskedAgainAfterAWhileThatGrows() {
        gateway.willAnswer(500, 503, 429);
        for (var minutes : new int[] {1, 2, 4}) {
            assertThat(sender().sendDue()).isZero();
            clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(sender().sendDue()).as("a second before its time").isZero();
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(gateway.asked()).hasSize(3);
        assertThat(message().lastError()).isEqualTo("HTTP-429");

        assertThat(sender().sendDue()).isEqualTo(1);
        assertThat(message().state()).isEqualTo(MessageState.SENT);
        assertThat(message().lastError()).isNull();
        assertThat(message().attempts()).isEqualTo(4);
    }

    /** Red if the second attempt has another id: the phone then rings twice. */
    @Test
    void aGatewayThatTookItAndNeverAnsweredIsAskedAgainAndThePhoneRingsOnce() {
        gateway.willAnswer(TestGateway.SILENCE);
        assertThat(new MessageSender(attempts(), client(gateway.address(), HARDLY_ANY)).sendDue())
                .isZero();
        assertThat(message().lastError()).isEqualTo("timeout");

        clock.forward(Duration.ofMinutes(1));
        assertThat(sender().sendDue()).as("it says that it has it").isEqualTo(1);
        assertThat(gateway.asked()).hasSize(2);
        assertThat(gateway.reachedPhones()).containsExactly(message().id().toString());
        assertThat(message().state()).isEqualTo(MessageState.SENT);
    }

    /** Red if the claim and the attempt are one transaction that a crash rolls back: it is then claimed at once. */
    @Test
    void aServerThatDiesBetweenAttemptAndRecordSendsItAgainUnderTheSameId() {
        var claimed = attempts().claim().orElseThrow();
        gatewayClient().deliver(claimed);
        // here the server died

        assertThat(sender().sendDue()).as("not before the next attempt is due").isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(sender().sendDue()).isEqualTo(1);
        assertThat(gateway.reachedPhones()).hasSize(1);
    }

    /** Red if {@code Message.keepSecret} does nothing: the code stays readable. */
    @Test
    void ofASecretNothingIsLeftOnceItHasGoneOrNeverWill() {
        var taken = Outboxes.aCase();
        var refused = Outboxes.aCase();
        secret(taken, "482913");
        clock.forward(Duration.ofSeconds(1));
        secret(refused, "593821");
        gateway.willAnswer(200, 200, 422);
        assertThat(sender().sendDue()).isEqualTo(2);
        assertThat(gateway.asked()).anyMatch(asked -> asked.contains("482913"));
        assertThat(Outboxes.of(taken).get(0).text()).isEmpty();
        assertThat(Outboxes.of(refused).get(0).text()).isEmpty();
        assertThat(message().text()).as("no secret").isNotEmpty();
    }

    private void secret(CaseReference to, String code) {
        TestPersistence.commit(entities ->
                Outboxes.in(entities, clock).send(SendMessage.secret(to, "91234567", Language.AR, "passcode", code)));
    }

    @Test
    void aMessageThatTheGatewayRefusesForGoodHoldsUpNoOther() {
        var other = Outboxes.aCase();
        clock.forward(Duration.ofSeconds(1));
        write(other, "a.ok");
        gateway.willAnswer(422);
        assertThat(sender().sendDue()).isEqualTo(1);
        assertThat(message().state()).isEqualTo(MessageState.FAILED);
        assertThat(message().lastError()).isEqualTo("HTTP-422");
        assertThat(Outboxes.of(other).get(0).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aGatewayThatIsAwayIsNotAskedForEveryMessage() throws IOException {
        write(Outboxes.aCase(), "a.ok");
        var nobody = URI.create("http://127.0.0.1:" + portThatNobodyListensOn());
        assertThat(new MessageSender(attempts(), client(nobody, PATIENCE)).sendDue())
                .isZero();
        long triedInVain = TestPersistence.inTransaction(entities -> entities.createQuery(
                        "select count(m) from Message m where m.lastError = 'unreachable'", Long.class)
                .getSingleResult());
        assertThat(triedInVain).isEqualTo(1);
    }

    @Test
    void afterDaysOfFailureAMessageIsGivenUpAndSaysSo() {
        gateway.willAnswer(
                Stream.generate(() -> 500).limit(Message.MOST_ATTEMPTS).toArray(Integer[]::new));
        for (int i = 1; i < Message.MOST_ATTEMPTS; i++) {
            sender().sendDue();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(message().state()).isEqualTo(MessageState.WAITING);
        sender().sendDue();
        assertThat(message().state()).isEqualTo(MessageState.FAILED);
        assertThat(message().attempts()).isEqualTo(Message.MOST_ATTEMPTS);
    }

    @Test
    void whatWasWithdrawnIsNotSent() {
        TestPersistence.commit(entities -> Outboxes.in(entities, clock).withdrawWaiting(about.id(), "a.ok"));
        assertThat(sender().sendDue()).isZero();
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void whatWasSentWhileItWasWithdrawnCountsAsSent() {
        var claimed = attempts().claim().orElseThrow();
        TestPersistence.commit(entities -> Outboxes.in(entities, clock).withdrawWaiting(about.id(), "a.ok"));
        attempts().settle(claimed.id(), Delivery.of(200));
        assertThat(message().state()).isEqualTo(MessageState.SENT);
    }

    /** Red if {@code skip locked} and the claim's own update go: two senders then take one message. */
    @Test
    void severalSendersTakeEachMessageOnce() {
        for (int i = 0; i < 40; i++) {
            write(Outboxes.aCase(), "a.ok");
        }
        var senders = Stream.generate(() -> CompletableFuture.supplyAsync(() -> sender().sendDue()))
                .limit(4)
                .toList();
        assertThat(senders.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(41);
        assertThat(gateway.asked()).hasSize(41);
        assertThat(gateway.reachedPhones()).hasSize(41);
    }

    @Test
    void withoutAGatewayEverythingStaysInTheOutbox() {
        var sender = new MessageSender(attempts(), new SmsGateway(Optional.of("  ")));
        assertThat(sender.sendDue()).isZero();
        assertThat(message().state()).isEqualTo(MessageState.WAITING);
        assertThat(message().attempts()).isZero();
    }

    private static int portThatNobodyListensOn() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private MessageSummary message() {
        return Outboxes.of(about).get(0);
    }

    private void write(CaseReference to, String template) {
        TestPersistence.commit(entities -> Outboxes.in(entities, clock)
                .send(new SendMessage(to, "91234567", Language.AR, template, template, to.number())));
    }

    private MessageSender sender() {
        return new MessageSender(attempts(), gatewayClient());
    }

    private SmsGateway gatewayClient() {
        return client(gateway.address(), PATIENCE);
    }

    private static SmsGateway client(URI address, Duration patience) {
        return new SmsGateway(Optional.of(address), patience);
    }

    private MessageAttempts attempts() {
        return new OwnTransactions(clock);
    }

    /** As the container makes them. */
    private static final class OwnTransactions extends MessageAttempts {

        private final Clock clock;

        OwnTransactions(Clock clock) {
            this.clock = clock;
        }

        @Override
        Optional<ClaimedMessage> claim() {
            return TestPersistence.inTransaction(
                    entities -> new MessageAttempts(new MessageRepository(entities), clock).claim());
        }

        @Override
        void settle(UUID id, Delivery delivery) {
            TestPersistence.commit(
                    entities -> new MessageAttempts(new MessageRepository(entities), clock).settle(id, delivery));
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now;

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
