package org.sijill.passcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.passcode.TestPassphrases.typed;
import static org.sijill.passcode.TestPassphrases.wrong;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;
import org.sijill.passcode.PassphraseOutcome.Right;
import org.sijill.passcode.PassphraseOutcome.Stopped;
import org.sijill.passcode.PassphraseOutcome.Wrong;

/** What is counted over the whole service must not reach other tests: all but those of two at once roll back. */
class PassphraseDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration FIFTEEN = Duration.ofMinutes(15);

    private final String subject = "grievance " + UUID.randomUUID();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private EntityManager entities;

    @Test
    void theWordsOfEitherLanguageOpenAgainAndAgain() {
        rolledBack(passphrases -> {
            for (var language : Language.values()) {
                var about = subject + language;
                var passphrase = kept(about, language);
                assertThat(enter(about, typed(passphrase))).isEqualTo(new Right());
                assertThat(enter(about, typed(passphrase))).isEqualTo(new Right());
            }
        });
    }

    @Test
    void looselyTypedArabicOpens() {
        rolledBack(passphrases -> {
            passphrases.keep(subject, new Passphrase(List.of("أرنب", "مقهى", "سلة", "ضوء"), Language.AR));
            assertThat(enter(subject, "  ارنب،مقهي - سَلَّـه  ضو ")).isEqualTo(new Right());
            assertThat(enter(subject, "ارنب مقهي سلم ضو")).isEqualTo(new Wrong());
        });
    }

    @Test
    void whatOpensOneOpensNoOther() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.EN);
            kept("another " + subject, Language.EN);
            assertThat(enter("another " + subject, typed(passphrase))).isEqualTo(new Wrong());
        });
    }

    @Test
    void aSubjectHasOnePassphrase() {
        rolledBack(passphrases -> {
            var first = kept(subject, Language.AR);
            assertThatThrownBy(() -> kept(subject, Language.AR)).isInstanceOf(IllegalStateException.class);
            assertThat(enter(subject, typed(first))).isEqualTo(new Right());
        });
    }

    /** Turns red if the words are compared before the stop is asked for. */
    @Test
    void thriceWrongItIsStoppedAndOpensByTimeToTheSecond() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.AR);
            assertThat(wrongTries(passphrase, 3)).containsExactly(new Wrong(), new Wrong(), new Stopped(in(FIVE)));
            var opensAt = in(FIVE);
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Stopped(opensAt));
            later(FIVE.minusSeconds(1));
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Stopped(opensAt));
            assertThat(enter(subject, wrong(passphrase))).isEqualTo(new Stopped(opensAt));
            later(Duration.ofSeconds(1));
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Right());
        });
    }

    @Test
    void theSecondStopIsLonger() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.AR);
            wrongTries(passphrase, 3);
            later(FIVE);
            assertThat(wrongTries(passphrase, 3)).containsExactly(new Wrong(), new Wrong(), new Stopped(in(FIFTEEN)));
            later(FIFTEEN);
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Right());
        });
    }

    /** Turns red if a right entry leaves the count. */
    @Test
    void theRightWordsClearTheCount() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.EN);
            wrongTries(passphrase, 2);
            enter(subject, typed(passphrase));
            assertThat(wrongTries(passphrase, 3)).containsExactly(new Wrong(), new Wrong(), new Stopped(in(FIVE)));
        });
    }

    /** Turns red if only what was kept is counted. */
    @Test
    void aNumberThatThereIsNotIsAnsweredLikeOneThatThereIs() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.AR);
            var unknown = new ArrayList<PassphraseOutcome>();
            var known = new ArrayList<PassphraseOutcome>();
            for (var pause : List.of(Duration.ZERO, FIVE, FIFTEEN.minusSeconds(1), Duration.ofSeconds(1))) {
                later(pause);
                for (var tries = 0; tries < 4; tries++) {
                    known.add(enter(subject, wrong(passphrase)));
                    unknown.add(enter("no " + subject, wrong(passphrase)));
                }
            }
            assertThat(unknown).isEqualTo(known).hasOnlyElementsOfTypes(Wrong.class, Stopped.class);
        });
    }

    /** Turns red with the limit of each subject alone. The hundredth wrong try within an hour still leaves three, the next one. */
    @Test
    void whenTheWholeServiceIsGuessedAtEachStopsAtItsFirstWrongTry() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.AR);
            missed(Passphrases.MOST_MISSES - 1, clock.instant());
            assertThat(enter("one " + subject, "")).isEqualTo(new Wrong());
            assertThat(enter("two " + subject, "")).isEqualTo(new Stopped(in(FIFTEEN)));
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Right());
            assertThat(enter(subject, wrong(passphrase))).isEqualTo(new Stopped(in(FIFTEEN)));
            later(FIFTEEN);
            assertThat(enter(subject, typed(passphrase))).isEqualTo(new Right());
        });
    }

    @Test
    void anHourLaterTheWholeServiceIsOpenAgain() {
        rolledBack(passphrases -> {
            missed(Passphrases.MOST_MISSES, clock.instant());
            later(Passphrases.HOUR.minusSeconds(1));
            assertThat(enter("one " + subject, "")).isEqualTo(new Stopped(in(FIFTEEN)));
            later(Duration.ofSeconds(1));
            assertThat(enter("two " + subject, "")).isEqualTo(new Wrong());
        });
    }

    /** Turns red without the turn: the second finds no row either, and makes its own. */
    @Test
    void twoWrongTriesAtTheSameTimeCountAsTwo() {
        assertThat(enterWhileTaken(1, "")).isEqualTo(new Wrong());
        var third = committed(passphrases -> passphrases.enter(subject, ""));
        assertThat(third).isEqualTo(new Stopped(in(FIVE)));
    }

    /** Turns red if the stop is asked for before the turn only. */
    @Test
    void whoeverWaitedForHisTurnMeetsTheStop() {
        var passphrase = committed(passphrases -> {
            var drawn = passphrases.draw(Language.AR);
            passphrases.keep(subject, drawn);
            return drawn;
        });
        assertThat(enterWhileTaken(PassphraseGuess.TRIES, typed(passphrase))).isEqualTo(new Stopped(in(FIVE)));
    }

    /** @return what became of words that were typed while another had made wrong tries, and had not committed them */
    private PassphraseOutcome enterWhileTaken(int wrongTries, String words) {
        return TestPersistence.inTransaction(other -> {
                    for (var tries = 0; tries < wrongTries; tries++) {
                        TestPassphrases.in(other, clock).enter(subject, "");
                        other.flush();
                        other.clear();
                    }
                    var waiting = CompletableFuture.supplyAsync(
                            () -> committed(passphrases -> passphrases.enter(subject, words)));
                    awaitWaiting(other, waiting);
                    return waiting;
                })
                .join();
    }

    /** Until the server itself says that somebody waits for the turn that {@code holder} has. */
    private static void awaitWaiting(EntityManager holder, CompletableFuture<?> waiting) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        var blocked = false;
        while (!blocked && System.nanoTime() < until) {
            assertThat(waiting).isNotDone();
            blocked = !holder.createNativeQuery(
                            """
                            select 1 from pg_locks waiting join pg_locks held
                            using (locktype, database, classid, objid, objsubid)
                            where locktype = 'advisory' and not waiting.granted and held.pid = pg_backend_pid()""")
                    .getResultList()
                    .isEmpty();
        }
        assertThat(blocked).isTrue();
    }

    private <T> T committed(Function<Passphrases, T> work) {
        return TestPersistence.inTransaction(own -> work.apply(TestPassphrases.in(own, clock)));
    }

    @Test
    void aDayLaterTheRowsAreGone() {
        rolledBack(passphrases -> {
            enter(subject, "");
            later(Passphrases.HOUR);
            enter("two " + subject, "");
            assertThat(count("passphrase_miss")).isOne();
            assertThat(count("passphrase_guess")).isEqualTo(2);
            later(PassphraseGuess.MEMORY.minusSeconds(1));
            enter("three " + subject, "");
            assertThat(count("passphrase_guess")).isEqualTo(2);
            later(Duration.ofSeconds(1));
            enter("three " + subject, "");
            assertThat(count("passphrase_guess")).isOne();
        });
    }

    /** Turns red with the words, or the subject, in any column of any table that the application may read. */
    @Test
    void noTableHoldsAPlainWordOrTheNumber() {
        rolledBack(passphrases -> {
            var passphrase = kept(subject, Language.EN);
            enter(subject, wrong(passphrase));
            enter("no " + subject, typed(passphrase));
            var words = passphrase.words();
            for (var table : tables()) {
                for (var told :
                        List.of(subject, words.get(0) + "%" + words.get(1), words.get(2) + "%" + words.get(3))) {
                    assertThat(holds(table, told)).as(table).isFalse();
                }
            }
            assertThat(tables()).contains("passphrase", "passphrase_guess", "passphrase_miss");
            for (var word : words) {
                assertThat(holds("passphrase", word)).isFalse();
            }
        });
    }

    private void rolledBack(Consumer<Passphrases> work) {
        TestPersistence.rolledBack(own -> {
            entities = own;
            own.createNativeQuery("delete from sijill.passphrase_miss").executeUpdate();
            own.createNativeQuery("delete from sijill.passphrase_guess").executeUpdate();
            work.accept(TestPassphrases.in(own, clock));
        });
    }

    private Passphrase kept(String about, Language language) {
        var passphrases = TestPassphrases.in(entities, clock);
        var passphrase = passphrases.draw(language);
        passphrases.keep(about, passphrase);
        return passphrase;
    }

    /** As a request of its own. */
    private PassphraseOutcome enter(String about, String words) {
        var outcome = TestPassphrases.in(entities, clock).enter(about, words);
        entities.flush();
        entities.clear();
        return outcome;
    }

    private List<PassphraseOutcome> wrongTries(Passphrase passphrase, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> enter(subject, wrong(passphrase)))
                .toList();
    }

    private void missed(int count, Instant at) {
        entities.createNativeQuery(
                        """
                insert into sijill.passphrase_miss (id, missed_at)
                select gen_random_uuid(), ?1 from generate_series(1, ?2)""")
                .setParameter(1, Timestamp.from(at))
                .setParameter(2, count)
                .executeUpdate();
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from sijill." + table)
                        .getSingleResult())
                .longValue();
    }

    private List<String> tables() {
        List<?> names = entities.createNativeQuery(
                        """
                select relname from pg_class where relnamespace = cast('sijill' as regnamespace)
                and relkind in ('r', 'p') and has_table_privilege(oid, 'select')""")
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }

    private boolean holds(String table, String told) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select 1 from sijill." + table + " t where cast(t as text) ilike ?1)")
                .setParameter(1, "%" + told + "%")
                .getSingleResult();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private void later(Duration by) {
        clock = Clock.fixed(clock.instant().plus(by), ZoneOffset.UTC);
    }
}
