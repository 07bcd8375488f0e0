package org.sijill.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.common.Turns;
import org.sijill.common.WrongFieldsException;
import org.sijill.db.SharedTestDatabase;
import org.sijill.declaration.TestDeclarations;
import org.sijill.office.TestParameters;
import org.sijill.registration.DecidedApplication;
import org.sijill.registration.TestDecided;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** The quality sample from the draw to the word about what was done, on a database; in a year of its own. */
class QualityDatabaseTest {

    private static final YearMonth MAY = YearMonth.of(2043, 5);
    private static final YearMonth JUNE = YearMonth.of(2043, 6);

    private final ActorId clerk = new ActorId(UUID.randomUUID());
    private final ActorId decider = new ActorId(UUID.randomUUID());
    private final Actor reviewer = TestActors.in(NIZWA);
    private final CurrentActor current = new CurrentActor();

    private EntityManager entities;
    private TestDecided decided;

    @Test
    void lastMonthIsDrawnOfEachOfficeAndOnce() {
        test(() -> {
            decide(NIZWA, "2043-05-01T00:00", "2043-05-31T23:59");
            decide(SALALAH, "2043-05-20T10:00");
            // neither of them was decided in May
            decide(NIZWA, "2043-04-30T23:59", "2043-06-01T00:00");
            assertThat(draw("2043-06-01T00:05")).isEqualTo(2);
            assertThat(draw("2043-06-30T23:55")).isZero();
            assertThat(rows(MAY)).hasSize(1);
            current.become(TestActors.in(SALALAH));
            assertThat(rows(MAY)).hasSize(1);
            assertThat(results(MAY).offices()).singleElement().satisfies(office -> {
                assertThat(office.decided()).isEqualTo(1);
                assertThat(office.drawn()).isEqualTo(1);
            });
        });
    }

    /** The server stood still over two turns of the month. */
    @Test
    void whatWasMissedIsDrawnLater() {
        test(() -> {
            decide(NIZWA, "2043-05-20T10:00", "2043-06-20T10:00", "2043-07-20T10:00");
            assertThat(draw("2043-06-01T00:05")).isEqualTo(1);
            assertThat(draw("2043-08-11T09:00")).isEqualTo(2);
            assertThat(service("2043-08-11T09:00").months()).startsWith(YearMonth.of(2043, 7), JUNE, MAY);
            assertThat(rows(JUNE)).hasSize(1);
        });
    }

    @Test
    void aMonthInWhichNothingWasDecidedIsDrawnToo() {
        test(() -> {
            assertThat(draw("2043-06-01T00:05")).isZero();
            assertThat(service("2043-06-01T00:05").months()).first().isEqualTo(MAY);
        });
    }

    /** Turns red without {@code turns.take} in {@code draw}: the second would fail instead of finding nothing to do. */
    @Test
    void twoServersDrawAMonthOnce() throws SQLException {
        TestPersistence.commit(own -> {
            entities = own;
            decided = new TestDecided(own, 2043);
            decide(NIZWA, "2043-05-20T10:00");
        });
        try {
            var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> TestPersistence.inTransaction(own ->
                            drawing(own, new CurrentActor(), "2043-06-01T00:05").draw())))
                    .limit(4)
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(1, 0, 0, 0);
        } finally {
            forget();
        }
    }

    /** Turns red if {@code hadAHand} leaves one of them out. */
    @Test
    void nobodyReviewsWhatHeHadAHandIn() {
        test(() -> {
            var application = decide(NIZWA, "2043-05-20T10:00");
            var voter = new ActorId(UUID.randomUUID());
            var away = new ActorId(UUID.randomUUID());
            var family = TestDeclarations.aCouple().answers();
            decided.declared(application, family);
            decided.voted(application, voter);
            decided.stoodIn(application, decider, away);
            draw("2043-06-01T00:05");
            var review = only(MAY);
            for (var hand : List.of(clerk, decider, voter, away)) {
                current.become(as(hand, reviewer));
                refused("quality.error.hand", () -> review(review, allRight()));
                assertThat(details(review).whyNot()).contains("quality.error.hand");
            }
            for (var relative :
                    List.of("10483526", family.find("m1.memberNumber").orElseThrow())) {
                current.become(TestActors.withCivilNumber(relative, reviewer));
                refused("quality.error.hand", () -> review(review, allRight()));
            }
            current.become(reviewer);
            assertThat(details(review).whyNot()).isEmpty();
            review(review, allRight());
            assertThat(details(review).facts().state()).isEqualTo(ReviewState.CLOSED);
        });
    }

    @Test
    void theListSaysWhatAColleagueReviews() {
        test(() -> {
            decide(NIZWA, "2043-05-20T10:00");
            draw("2043-06-01T00:05");
            assertThat(only(MAY).own()).isFalse();
            current.become(as(decider, reviewer));
            assertThat(only(MAY).own()).isTrue();
        });
    }

    @Test
    void whatIsWrongIsSaidAndClosedByAWordOfWhatWasDone() {
        test(() -> {
            decide(NIZWA, "2043-05-20T10:00");
            draw("2043-06-01T00:05");
            var review = only(MAY);
            review(review, with(ReviewPoint.REASON_CLEAR, "The reason names no paper."));
            var found = details(review);
            assertThat(found.facts().state()).isEqualTo(ReviewState.FAULTY);
            assertThat(found.facts().reviewedBy()).isEqualTo(reviewer.id());
            assertThat(found.points()).hasSize(ReviewPoint.values().length);
            assertThat(results(MAY).faults()).containsOnlyKeys(ReviewPoint.REASON_CLEAR);
            assertThat(results(MAY).offices()).singleElement().satisfies(office -> assertThat(office.open())
                    .isEqualTo(1));
            refused("quality.error.doneAbout", () -> close(found, "done"));
            current.become(as(decider, reviewer));
            refused("quality.error.hand", () -> close(found, "The letter was written anew."));
            current.become(reviewer);
            close(found, "The letter was written anew.");
            close(found, "Sent twice: the first stays.");
            assertThat(details(review).doneAbout()).isEqualTo("The letter was written anew.");
            assertThat(service("2043-06-10T09:00").export(MAY)).singleElement().satisfies(row -> assertThat(
                            row.points())
                    .contains(
                            new ReviewedPoint(ReviewPoint.REASON_CLEAR, PointAnswer.NO, "The reason names no paper.")));
        });
    }

    @Test
    void eachPointIsAnsweredAndEachFaultExplained() {
        test(() -> {
            decide(NIZWA, "2043-05-20T10:00");
            draw("2043-06-01T00:05");
            var review = only(MAY);
            assertThatThrownBy(() -> review(review, with(ReviewPoint.REASON_CLEAR, " ")))
                    .isInstanceOfSatisfying(WrongFieldsException.class, wrong -> assertThat(wrong.wrong())
                            .containsOnlyKeys("REASON_CLEAR-note"));
            assertThatThrownBy(() -> review(review, allRight().subList(1, 6)))
                    .isInstanceOfSatisfying(WrongFieldsException.class, wrong -> assertThat(wrong.wrong())
                            .containsOnlyKeys("IDENTITY_SHOWN"));
            assertThat(details(review).facts().state()).isEqualTo(ReviewState.DRAWN);
        });
    }

    /** The same form sent twice has one effect; a colleague's comes too late and says so. */
    @Test
    void aReviewIsRecordedOnce() {
        test(() -> {
            decide(NIZWA, "2043-05-20T10:00");
            draw("2043-06-01T00:05");
            var review = only(MAY);
            review(review, allRight());
            review(review, with(ReviewPoint.REASON_CLEAR, "Sent twice: the first stays."));
            assertThat(details(review).facts().state()).isEqualTo(ReviewState.CLOSED);
            current.become(TestActors.in(NIZWA));
            assertThatThrownBy(() -> review(review, allRight())).isInstanceOf(ChangedMeanwhileException.class);
        });
    }

    @Test
    void nothingIsSeenOfAnotherOfficeOrAHigherLevel() {
        test(() -> {
            decided.rejected(NIZWA, 3, at("2043-05-20T10:00"), clerk, decider);
            draw("2043-06-01T00:05");
            assertThat(rows(MAY)).isEmpty();
            assertThat(results(MAY).offices()).isEmpty();
            current.become(TestActors.atLevel(3, reviewer));
            var review = only(MAY);
            current.become(TestActors.atLevel(3, TestActors.in(SALALAH)));
            assertThat(service("2043-06-10T09:00").export(MAY)).isEmpty();
            assertThatThrownBy(() -> details(review)).isInstanceOf(NotAvailableException.class);
            assertThatThrownBy(() -> review(review, allRight())).isInstanceOf(NotAvailableException.class);
        });
    }

    private void test(Runnable test) {
        TestPersistence.rolledBack(own -> {
            entities = own;
            decided = new TestDecided(own, 2043);
            current.become(reviewer);
            test.run();
        });
    }

    private DecidedApplication decide(OfficeCode office, String... moments) {
        return Arrays.stream(moments)
                .map(moment -> decided.rejected(office, 1, at(moment), clerk, decider))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private int draw(String moment) {
        var before = current.get();
        var drawn = drawing(entities, current, moment).draw();
        entities.flush();
        current.become(before);
        return drawn;
    }

    private static QualityDrawService drawing(EntityManager entities, CurrentActor current, String moment) {
        current.become(Actor.system("quality", Set.of()));
        var clock = clock(moment);
        return new QualityDrawService(
                new ReviewRepository(entities),
                new TestDecided(entities, 2043).told(current, clock),
                TestParameters.in(entities),
                new Turns(entities),
                TestAuditLog.in(entities, current, clock),
                clock);
    }

    private QualityService service(String moment) {
        var clock = clock(moment);
        return new QualityService(
                new ReviewRepository(entities),
                decided.told(current, clock),
                current,
                TestAuditLog.in(entities, current, clock),
                clock);
    }

    private List<ReviewSummary> rows(YearMonth month) {
        return service("2043-06-10T09:00").reviews(month, Optional.empty(), 1).rows();
    }

    private ReviewSummary only(YearMonth month) {
        return rows(month).get(0);
    }

    private QualityResults results(YearMonth month) {
        return service("2043-06-10T09:00").results(month);
    }

    private ReviewDetails details(ReviewSummary review) {
        return service("2043-06-10T09:00").details(CaseNumber.parse(review.number()));
    }

    private void review(ReviewSummary shown, List<ReviewedPoint> points) {
        service("2043-06-10T09:00").review(new RecordReview(shown.id(), points, shown.version()));
        entities.flush();
    }

    private void close(ReviewDetails shown, String doneAbout) {
        service("2043-06-12T09:00")
                .close(shown.facts().id(), doneAbout, shown.facts().version());
        entities.flush();
    }

    private static List<ReviewedPoint> allRight() {
        return Arrays.stream(ReviewPoint.values())
                .map(point -> new ReviewedPoint(point, PointAnswer.YES, ""))
                .toList();
    }

    private static List<ReviewedPoint> with(ReviewPoint wrong, String note) {
        return allRight().stream()
                .map(said -> said.point() == wrong ? new ReviewedPoint(wrong, PointAnswer.NO, note) : said)
                .toList();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static Actor as(ActorId id, Actor like) {
        return new Actor(
                id,
                like.name(),
                like.roles(),
                like.permissions(),
                like.area(),
                like.office(),
                like.level(),
                Optional.empty());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.ZONE).toInstant();
    }

    private static Clock clock(String local) {
        return Clock.fixed(at(local), MovableClock.ZONE);
    }

    /** What was committed goes again: of a month that was drawn other tests would draw nothing. */
    private static void forget() throws SQLException {
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from sijill.quality_review where month >= date '2043-01-01'");
            statement.execute("delete from sijill.quality_draw where month >= date '2043-01-01'");
            statement.execute("delete from sijill.application where number like 'A-43-%'");
        }
    }
}
