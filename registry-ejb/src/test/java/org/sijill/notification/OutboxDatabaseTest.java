package org.sijill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.FiredEvents;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;

class OutboxDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private final FiredEvents<MessageWaiting> fired = new FiredEvents<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void aMessageIsWrittenInTheRecipientsLanguage() {
        var arabic = Outboxes.aCase();
        var english = Outboxes.aCase();
        commit(outbox -> {
            outbox.send(received(arabic, Language.AR, "a.in"));
            outbox.send(received(english, Language.EN, "a.in"));
        });
        assertThat(onlyOf(arabic).text())
                .isEqualTo("وصلنا طلبكم A-26-004217-4. سنوافيكم بالقرار في موعد أقصاه 15 ديسمبر."
                        + " للمتابعة: https://sijill.example/follow");
        assertThat(onlyOf(english).text()).startsWith("We have your application A-26-004217-4.");
        assertThat(onlyOf(arabic).state()).isEqualTo(MessageState.WAITING);
        assertThat(fired.all()).hasSize(2);
    }

    /** Red if {@code uq_message_once} or {@code on conflict} goes: two messages, or a failed job. */
    @Test
    void aJobRunTwiceGivesOneMessage() {
        var about = Outboxes.aCase();
        commit(outbox -> outbox.send(received(about, Language.AR, "a.in")));
        commit(outbox -> {
            outbox.send(received(about, Language.AR, "a.in"));
            outbox.send(received(about, Language.AR, "a.in"));
        });
        assertThat(of(about)).hasSize(1);
        assertThat(fired.all()).as("nothing to wake for").hasSize(1);
    }

    @Test
    void theSameTemplateOnAnotherOccasionIsAnotherMessage() {
        var about = Outboxes.aCase();
        commit(outbox -> {
            outbox.send(received(about, Language.AR, "ReminderFifthDay:3"));
            outbox.send(received(about, Language.AR, "ReminderTenthDay:3"));
        });
        assertThat(of(about)).hasSize(2);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        var about = Outboxes.aCase();
        TestPersistence.rolledBack(entities -> outbox(entities).send(received(about, Language.AR, "a.in")));
        assertThat(of(about)).isEmpty();
    }

    @Test
    void aTemplateWithoutATextIsABug() {
        var message = new SendMessage(Outboxes.aCase(), "91234567", Language.AR, "a.unknown", "a.unknown");
        assertThatThrownBy(() -> commit(outbox -> outbox.send(message))).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aLaterMessageTakesThePlaceOfTheOneThatStillWaits() {
        var about = Outboxes.aCase();
        commit(outbox -> outbox.send(received(about, Language.AR, "first")));
        clock = Clock.offset(clock, Duration.ofMinutes(1));
        commit(outbox -> outbox.sendInstead(received(about, Language.AR, "second")));

        assertThat(of(about))
                .extracting(MessageSummary::state)
                .as("latest first")
                .containsExactly(MessageState.WAITING, MessageState.REPLACED);
        commit(outbox -> outbox.sendInstead(received(about, Language.AR, "second")));
        assertThat(of(about))
                .extracting(MessageSummary::state)
                .as("and run twice it does not replace itself")
                .containsExactly(MessageState.WAITING, MessageState.REPLACED);
    }

    @Test
    void whatWaitsIsWithdrawnForThisCaseAndTemplateAlone() {
        var about = Outboxes.aCase();
        var other = Outboxes.aCase();
        commit(outbox -> {
            outbox.send(received(about, Language.AR, "a.in"));
            outbox.send(received(other, Language.AR, "a.in"));
            outbox.send(new SendMessage(about, "91234567", Language.AR, "a.ok", "a.ok", about.number()));
            outbox.withdrawWaiting(about.id(), "a.in");
        });
        assertThat(of(about))
                .extracting(MessageSummary::state)
                .containsExactlyInAnyOrder(MessageState.REPLACED, MessageState.WAITING);
        assertThat(onlyOf(other).state()).isEqualTo(MessageState.WAITING);
    }

    /** Red if {@code restrict} or {@code bind} goes from {@code MessageRepository.list}. */
    @Test
    void theListShowsTheActorsAreaUpToHisLevelAlone() {
        var mine = Outboxes.aCase("OM-DA-01", 2);
        commit(outbox -> {
            outbox.send(received(mine, Language.AR, "a.in"));
            outbox.send(received(Outboxes.aCase("OM-DB-01", 2), Language.AR, "a.in"));
            outbox.send(received(Outboxes.aCase("OM-DA-01", 3), Language.AR, "a.in"));
            outbox.send(received(Outboxes.aCase("OM", 0), Language.AR, "a.in"));
        });
        var current = new CurrentActor();
        current.become(Outboxes.reader("OM-DA-01", 2));
        var page = TestPersistence.inTransaction(entities -> new OutboxService(
                        new MessageRepository(entities), current, TestAuditLog.in(entities, current, clock))
                .list(1));
        assertThat(page.rows())
                .hasSize((int) page.total())
                .extracting(MessageSummary::caseNumber)
                .contains(mine.number());
        var elsewhere = TestPersistence.inTransaction(
                entities -> new MessageRepository(entities).list(Outboxes.reader("OM-DA-09", 4), 1, 25));
        assertThat(elsewhere.total()).isZero();
        assertThat(elsewhere.rows()).isEmpty();
        assertThat(TestPersistence.inTransaction(
                                entities -> new MessageRepository(entities).list(Outboxes.reader("OM-DA-01", 1), 1, 25))
                        .rows())
                .isEmpty();
    }

    private SendMessage received(CaseReference about, Language language, String occasion) {
        return new SendMessage(
                about,
                "91234567",
                language,
                "a.in",
                occasion,
                about.number(),
                language == Language.AR ? "15 ديسمبر" : "15 December");
    }

    private void commit(Consumer<Outbox> work) {
        TestPersistence.commit(entities -> work.accept(outbox(entities)));
    }

    private Outbox outbox(EntityManager entities) {
        return Outboxes.in(entities, fired, clock);
    }

    private static MessageSummary onlyOf(CaseReference about) {
        assertThat(of(about)).hasSize(1);
        return of(about).get(0);
    }

    private static List<MessageSummary> of(CaseReference about) {
        return Outboxes.of(about);
    }
}
