package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Sha256;
import org.sijill.common.TestPersistence;
import org.sijill.db.SharedTestDatabase;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.TestActors;

class LetterDatabaseTest {

    private static final int NO_SUCH_VERSION = 77;

    private final Actor clerk = TestActors.in(NIZWA);
    private final IssueLetter approval = ofAnotherCase(SampleLetters.approval());

    private static IssueLetter ofAnotherCase(IssueLetter sample) {
        var about = new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1);
        return new IssueLetter(about, sample.kind(), sample.occasion(), sample.language(), sample.values());
    }

    private <T> T as(Actor actor, Function<Letters, T> work) {
        return TestPersistence.inTransaction(entities -> work.apply(letters(entities, actor)));
    }

    private static Letters letters(EntityManager entities, Actor actor) {
        return TestLetters.in(entities, actor, Clock.fixed(SampleLetters.NOW, ZoneOffset.UTC));
    }

    private LetterSummary issue(IssueLetter command) {
        return as(clerk, letters -> letters.issue(command));
    }

    /** As the server does by itself. */
    private static void make(LetterId id) {
        TestPersistence.commit(entities -> papers(entities).make(id));
    }

    private static List<LetterId> missing() {
        return TestPersistence.inTransaction(entities -> papers(entities).missing());
    }

    private static Papers papers(EntityManager entities) {
        return TestLetters.papers(entities, Clock.fixed(SampleLetters.NOW, ZoneOffset.UTC));
    }

    private List<LetterSummary> of(Actor actor) {
        return as(actor, letters -> letters.of(approval.about().id()));
    }

    private byte[] content(LetterSummary letter, Language language) {
        return as(clerk, letters -> letters.content(letter.id(), language));
    }

    @Test
    void aLetterIsIssuedOnceOnOneOccasion() {
        var first = issue(approval);
        assertThat(issue(approval)).isEqualTo(first);
        var later = issue(new IssueLetter(
                approval.about(), approval.kind(), "another decision", approval.language(), approval.values()));
        assertThat(later.number()).isNotEqualTo(first.number());
        assertThat(of(clerk)).containsExactly(first, later);
        assertThat(first.number().toString()).matches("L-26-[0-9]{6}-[0-9]");
    }

    /** Turns red without the turn in {@code issue}: the second insert breaks the unique constraint. */
    @Test
    void askedForAtTheSameTimeItIsOneLetter() {
        var answers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> issue(approval)))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void everyValueIsKeptAndThePlacesItSendsToAsWell() {
        var letter = issue(approval);
        var kept = TestPersistence.inTransaction(entities -> new LetterRepository(entities).get(clerk, letter.id()));
        assertThat(kept.given().values()).containsAllEntriesOf(approval.values());
        assertThat(kept.given().find(PublicPlaces.CHECK).orElseThrow().arabic())
                .isEqualTo("https://sijill.example/check");
        assertThat(kept.templateVersion()).isEqualTo(LetterKind.APPROVAL.templateVersion());
        assertThat(kept.issuedAt()).isEqualTo(SampleLetters.NOW);
    }

    /** Red without the turn in {@code Papers.of}: the second insert breaks the unique constraint. */
    @Test
    void thePdfIsMadeOfTheRecordOnceAndInTheOtherLanguageWhenItIsAskedFor() {
        var letter = issue(approval);
        assertThat(missing()).contains(letter.id());
        make(letter.id());
        assertThat(missing()).doesNotContain(letter.id());
        var arabic = content(letter, Language.AR);
        assertThat(Paper.text(arabic, Language.AR)).contains(Paper.normal(SampleLetters.NAME));
        assertThat(made(letter)).hasSize(1);
        assertThat(atOnce(letter, Language.EN).distinct()).hasSize(1);
        assertThat(Paper.text(content(letter, Language.EN), Language.EN)).contains("unified social registry");

        make(letter.id());
        assertThat(content(letter, Language.AR)).isEqualTo(arabic);
        assertThat(made(letter)).hasSize(2).first().isEqualTo(Sha256.hex(arabic));
    }

    /** Red if it is not made for whoever asks, or not taken for made then. */
    @Test
    void whoeverAsksBeforeItWasMadeIsGivenItAndItIsMadeOnce() {
        var letter = issue(approval);
        assertThat(atOnce(letter, Language.AR).distinct()).hasSize(1);
        assertThat(missing()).doesNotContain(letter.id());
        make(letter.id());
        assertThat(made(letter)).hasSize(1);
    }

    /** Red if the paper that is there counts as a change of the letter: then whoever revokes it is told that another was first. */
    @Test
    void aLetterIsRevokedWhileItsPaperIsMade() {
        var letter = issue(approval);
        TestPersistence.commit(entities -> {
            letters(entities, clerk).revoke(letter.id());
            make(letter.id());
        });
        assertThat(of(clerk).get(0).revoked()).isTrue();
        assertThat(made(letter)).hasSize(1);
        assertThat(missing()).doesNotContain(letter.id());
    }

    private Stream<String> atOnce(LetterSummary letter, Language language) {
        var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> content(letter, language)))
                .limit(4)
                .toList();
        return asked.stream().map(CompletableFuture::join).map(HexFormat.of()::formatHex);
    }

    /** Red if the first failure ends the pass. */
    @Test
    void aLetterThatCannotBeMadeKeepsNoOtherWaiting() throws SQLException {
        var broken = issue(approval).id();
        var sound = issue(
                new IssueLetter(approval.about(), approval.kind(), "the next", approval.language(), approval.values()));
        var maker = new PaperMaker(inTransactions(List.of(broken, sound.id())), null);
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.prepareStatement("update sijill.letter set template_version = ? where id = ?")) {
            statement.setInt(1, NO_SUCH_VERSION);
            statement.setObject(2, broken.value());
            statement.executeUpdate();
            maker.makeDue();
            assertThat(missing()).contains(broken).doesNotContain(sound.id());
            assertThat(maker.failed()).isEqualTo(1);

            statement.setInt(1, approval.kind().templateVersion());
            statement.executeUpdate();
            maker.makeDue();
            assertThat(missing()).doesNotContain(broken);
            assertThat(maker.failed()).isZero();
        }
    }

    /** Each in one of its own, as the container has it. */
    private static Papers inTransactions(List<LetterId> missing) {
        return new Papers() {
            @Override
            List<LetterId> missing() {
                return missing;
            }

            @Override
            void make(LetterId id) {
                LetterDatabaseTest.make(id);
            }
        };
    }

    /** @return the fingerprints of the PDFs that are stored, the Arabic one first */
    private static List<String> made(LetterSummary letter) {
        List<?> rows = TestPersistence.inTransaction(entities -> (List<?>) entities.createNativeQuery(
                        "select sha256 from sijill.letter_content where letter_id = ?1 order by language")
                .setParameter(1, letter.id().value())
                .getResultList());
        return rows.stream().map(Object::toString).toList();
    }

    @Test
    void whatWasIssuedIsNeverChanged() {
        var id = issue(approval).id();
        for (var column : List.of("given = '{}'", "check_code = '000000000000'", "issued_at = issued_at")) {
            assertThatThrownBy(() -> TestPersistence.commit(entities -> entities.createNativeQuery(
                                    "update sijill.letter set " + column + " where id = ?1")
                            .setParameter(1, id.value())
                            .executeUpdate()))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anotherOfficeAndALowerLevelGetNothing() {
        var letter = issue(approval);
        make(letter.id());
        for (var other : List.of(TestActors.in(SALALAH), TestActors.atLevel(0, clerk))) {
            assertThat(of(other)).isEmpty();
            assertThatThrownBy(() -> as(other, letters -> letters.content(letter.id(), Language.AR)))
                    .isInstanceOf(NotAvailableException.class);
        }
    }

    @Test
    void whoeverHoldsThePaperLearnsKindAndDayAndNobodyElseAnything() {
        var letter = issue(approval);
        TestPersistence.commit(entities -> {
            var letters = new LetterRepository(entities);
            var code = letters.get(clerk, letter.id()).checkCode();
            var service = new LetterService(letters);
            assertThat(service.check(letter.number(), code.printed().toLowerCase(Locale.ROOT)))
                    .contains(new LetterCheck(LetterKind.APPROVAL, LocalDate.of(2026, 11, 24), Optional.empty()));
            assertThat(service.check(letter.number(), CheckCode.next().value())).isEmpty();
            assertThat(service.check(letter.number(), "")).isEmpty();
            assertThat(service.check(CaseNumber.ofYear('L', 2046, 999_999), code.value()))
                    .isEmpty();
        });
    }

    /** What was handed out stays as it was; whoever asks whether it is genuine learns that it holds no longer. */
    @Test
    void aLetterThatIsRevokedStaysAndSaysSoWhereItIsChecked() {
        var letter = issue(approval);
        make(letter.id());
        as(clerk, letters -> {
            letters.revoke(letter.id());
            return null;
        });
        assertThat(of(clerk)).singleElement().matches(LetterSummary::revoked);
        assertThat(content(letter, Language.AR)).isNotEmpty();
        TestPersistence.commit(entities -> {
            var repository = new LetterRepository(entities);
            var code = repository.get(clerk, letter.id()).checkCode();
            assertThat(new LetterService(repository).check(letter.number(), code.value()))
                    .hasValueSatisfying(check -> assertThat(check.revokedOn()).contains(LocalDate.of(2026, 11, 24)));
        });
    }
}
