package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** What an actor's area and level let through, in rows, counts and single items alike. */
class WorkItemRepositoryDatabaseTest {

    private static final String CHECK = "registration.verify";
    private static final Instant NOW = WorkItems.NOW;

    private final Actor nizwa = TestActors.in(TestActors.NIZWA, CHECK);

    @Test
    void anOfficeSeesItsOwnItemsAndNeitherItsNeighboursNorThoseAbove() {
        withItems(
                items -> {
                    assertThat(offices(items, nizwa)).containsExactly("OM-DA-01");
                    assertThat(items.count(nizwa, NOW, NOW).open()).isEqualTo(1);
                },
                WorkItems.open("OM-DA-01", 1),
                WorkItems.open("OM-DA-02", 1),
                WorkItems.open("OM-DA", 1),
                WorkItems.open("OM-ZU-01", 1));
    }

    @Test
    void aGovernorateSeesItsWilayatAndNoOtherGovernorateThatBeginsAlike() {
        var directorate = TestActors.in(new OfficeCode("OM-DA"), CHECK);
        withItems(
                items -> assertThat(offices(items, directorate))
                        .containsExactlyInAnyOrder("OM-DA", "OM-DA-01", "OM-DA-02"),
                WorkItems.open("OM-DA", 1),
                WorkItems.open("OM-DA-01", 1),
                WorkItems.open("OM-DA-02", 1),
                WorkItems.open("OM-ZU-01", 1));
    }

    @Test
    void anItemAboveTheLevelIsNeitherListedNorCountedNorFound() {
        var low = TestActors.atLevel(1, nizwa);
        var hidden = WorkItems.open("OM-DA-01", 2);
        withItems(
                items -> {
                    assertThat(items.rows(low, InboxFilter.ALL)).hasSize(1);
                    assertThat(items.count(low, NOW, NOW).open()).isEqualTo(1);
                    assertThat(items.finds(low, hidden.id().value())).isFalse();
                    assertThat(items.finds(nizwa, hidden.id().value())).isTrue();
                },
                WorkItems.open("OM-DA-01", 1),
                hidden);
    }

    @Test
    void anItemThatAsksForAnotherPermissionIsSomebodyElses() {
        withItems(
                items -> assertThat(items.rows(nizwa, InboxFilter.ALL)).hasSize(1),
                WorkItems.open("OM-DA-01", 1),
                WorkItems.open("OM-DA-01", 1, "registration.decide", false));
    }

    @Test
    void theMostUrgentComesFirstWhatHasNoLimitLaterAndWhatTheCitizenHasLast() {
        var paused = WorkItems.open("OM-DA-01", 1, CHECK, true);
        var late = due(NOW.minusSeconds(1));
        var soon = due(NOW.plus(Duration.ofHours(1)));
        var unlimited = WorkItems.open("OM-DA-01", 1);
        paused.dueAt(NOW.minus(Duration.ofDays(9)));
        withItems(
                items -> assertThat(ids(items, nizwa, InboxFilter.ALL))
                        .containsExactly(id(late), id(soon), id(unlimited), id(paused)),
                paused,
                unlimited,
                soon,
                late);
    }

    @Test
    void whatIsDueNowIsSoonAndWhatWasDueIsLateAndWhatTheCitizenHasIsNeither() {
        var paused = WorkItems.open("OM-DA-01", 1, CHECK, true);
        paused.dueAt(NOW.minusSeconds(1));
        withItems(
                items -> {
                    assertThat(items.count(nizwa, NOW, NOW.plus(Duration.ofDays(1))))
                            .isEqualTo(new InboxCounts(5, 1, 2));
                    assertThat(items.overview(nizwa, InboxFilter.ALL, NOW).counts())
                            .as("to the end of tomorrow")
                            .isEqualTo(new InboxCounts(5, 1, 3));
                },
                paused,
                due(NOW.minusSeconds(1)),
                due(NOW),
                due(NOW.plus(Duration.ofDays(1)).minusSeconds(1)),
                due(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void theFilterShowsOnlyWhatIsMineOrLate() {
        var mine = due(NOW.minusSeconds(1));
        mine.claim(nizwa);
        var others = due(NOW.plusSeconds(1));
        others.claim(TestActors.in(TestActors.NIZWA, CHECK));
        withItems(
                items -> {
                    assertThat(ids(items, nizwa, InboxFilter.of(InboxFilter.Holder.MINE)))
                            .containsExactly(id(mine));
                    assertThat(ids(items, nizwa, InboxFilter.ALL.dueBefore(Optional.of(NOW))))
                            .containsExactly(id(mine));
                    assertThat(ids(items, nizwa, InboxFilter.ALL.at(Optional.of("DecideApplication"))))
                            .isEmpty();
                },
                mine,
                others);
    }

    private static WorkItem due(Instant moment) {
        var item = WorkItems.open("OM-DA-01", 1);
        item.dueAt(moment);
        return item;
    }

    private static UUID id(WorkItem item) {
        return item.id().value();
    }

    private static List<UUID> ids(TestInbox items, Actor actor, InboxFilter filter) {
        return items.rows(actor, filter).stream().map(WorkItemSummary::id).toList();
    }

    private static List<String> offices(TestInbox items, Actor actor) {
        return items.rows(actor, InboxFilter.ALL).stream()
                .map(WorkItemSummary::officeCode)
                .toList();
    }

    private static void withItems(Consumer<TestInbox> test, WorkItem... rows) {
        TestPersistence.rolledBack((EntityManager entities) -> {
            var items = new WorkItemRepository(entities);
            Arrays.stream(rows).forEach(items::add);
            entities.flush();
            test.accept(new TestInbox(entities));
        });
    }
}
