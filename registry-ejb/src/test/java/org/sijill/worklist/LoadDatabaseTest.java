package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.common.CountedStatements;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** How much lies where, and how old it is, as of a morning in Nizwa. */
class LoadDatabaseTest {

    private static final Instant NOW = WorkItems.NOW;

    private final Actor supervisor = TestActors.in(TestActors.NIZWA, "worklist.load");
    private final Actor clerk = TestActors.in(TestActors.NIZWA, "registration.verify");

    @Test
    void whatIsOpenIsCountedByHolderAndOfficeAndNothingOfAnotherOffice() {
        var late = WorkItems.open("OM-DA-01", 1);
        late.claim(clerk);
        late.dueAt(NOW.minusSeconds(1));
        var soon = WorkItems.open("OM-DA-01", 1);
        soon.claim(clerk);
        soon.dueAt(NOW.plus(Duration.ofHours(20)));
        var paused = WorkItems.open("OM-DA-01", 1, "registration.verify", true);
        paused.dueAt(NOW.minusSeconds(1));
        var closed = WorkItems.open("OM-DA-01", 1);
        closed.close("CONFIRMED", clerk, NOW);
        var rows = rows(
                supervisor,
                late,
                soon,
                paused,
                closed,
                WorkItems.open("OM-DA-02", 1),
                WorkItems.open("OM-ZU-01", 1),
                WorkItems.open("OM-DA-01", 3));
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        new LoadRow(clerk.id().value(), "OM-DA-01", 2, 1, 1, 0, 2, 0, 0, 0),
                        new LoadRow(null, "OM-DA-01", 1, 0, 0, 1, 1, 0, 0, 0));
    }

    /** The borders of the ages: a case is as old as the days since the one on which it was handed in. */
    @Test
    void theAgeIsOfDaysSinceItWasHandedInNotSinceTheStepBegan() {
        var ages = List.of(0, 5, 6, 10, 11, 20, 21, 200);
        var items = ages.stream().map(LoadDatabaseTest::aged).toArray(WorkItem[]::new);
        assertThat(rows(supervisor, items)).singleElement().satisfies(row -> {
            assertThat(row.young()).isEqualTo(2);
            assertThat(row.middle()).isEqualTo(2);
            assertThat(row.older()).isEqualTo(2);
            assertThat(row.oldest()).isEqualTo(2);
        });
    }

    @Test
    void aDirectorSeesHisOfficesInOneStatement() {
        var director = TestActors.in(new OfficeCode("OM-DA"), "worklist.load");
        TestPersistence.rolledBack(entities -> {
            var items = new WorkItemRepository(entities);
            Stream.of("OM-DA-01", "OM-DA-02", "OM-ZU-01")
                    .map(office -> WorkItems.open(office, 1))
                    .forEach(items::add);
            entities.flush();
            var load = new LoadRepository(entities);
            assertThat(CountedStatements.during(entities, () -> assertThat(load.rows(director, NOW))
                            .extracting(LoadRow::officeCode)
                            .containsExactlyInAnyOrder("OM-DA-01", "OM-DA-02")))
                    .isEqualTo(1);
            assertThat(items.first(director, InboxFilter.ALL, 10)).isEmpty();
        });
    }

    /**
     * One statement tells what the head, the filters and the load strip say, each over what it is to be over. Turns red with a
     * condition of the filter moved to the whole statement: then it is the counts that are filtered. And red if one step of citizens'
     * is missing in {@code OF_CITIZENS}: what a family is asked would be counted as work of an office.
     */
    @Test
    void whatTheInboxSaysBesideItsRowsIsCountedInOneStatement() {
        var director = TestActors.in(new OfficeCode("OM-DA"), "worklist.load", "registration.verify");
        var late = about("OM-DA-01", "تنوف");
        late.dueAt(NOW.minusSeconds(1));
        late.claim(clerk);
        var anothers = WorkItems.open("OM-DA-01", 1, "registration.decide", false);
        anothers.isAbout(new CaseTopic(List.of("DEVICE"), "OM-DA-01", "بركة الموز", NOW));
        var draft = WorkItems.open("OM-DA-01", 1, "registration.draft", true);
        var asked = WorkItems.open("OM-DA-01", 1, "recertification.confirmOwn", true);
        var filter = InboxFilter.ALL.about(Optional.of("DEVICE"), Optional.empty(), Optional.of("تنوف"));
        TestPersistence.rolledBack(entities -> {
            var items = new WorkItemRepository(entities);
            Stream.of(
                            late,
                            about("OM-DA-01", "تنوف"),
                            about("OM-DA-02", ""),
                            anothers,
                            draft,
                            asked,
                            about("OM-ZU-01", "صلالة"),
                            above("OM-DA-01"))
                    .forEach(items::add);
            entities.flush();
            var load = new LoadRepository(entities);
            assertThat(CountedStatements.during(entities, () -> {
                        var overview = load.overview(director, filter, NOW);
                        assertThat(overview.counts())
                                .as("what he may do, whatever is asked for")
                                .isEqualTo(new InboxCounts(3, 1, 0));
                        assertThat(overview.found(filter)).isEqualTo(2);
                        assertThat(overview.places(10))
                                .containsExactly(
                                        new WorkPlace("OM-DA-01", "بركة الموز"),
                                        new WorkPlace("OM-DA-01", "تنوف"),
                                        new WorkPlace("OM-DA-02", ""));
                        assertThat(overview.places(1)).hasSize(1);
                        assertThat(overview.load())
                                .containsExactlyInAnyOrder(
                                        new LoadRow(clerk.id().value(), "OM-DA-01", 1, 1, 0, 0, 1, 0, 0, 0),
                                        new LoadRow(null, "OM-DA-01", 2, 0, 0, 0, 2, 0, 0, 0),
                                        new LoadRow(null, "OM-DA-02", 1, 0, 0, 0, 1, 0, 0, 0));
                    }))
                    .isEqualTo(1);
            assertThat(load.overview(director, filter, NOW).load())
                    .as("the page of the load says the same")
                    .containsExactlyInAnyOrderElementsOf(load.rows(director, NOW));
        });
    }

    private static WorkItem about(String office, String village) {
        var item = WorkItems.open(office, 1);
        item.isAbout(new CaseTopic(List.of("DEVICE"), office, village, NOW));
        return item;
    }

    private static WorkItem above(String office) {
        var item = WorkItems.open(office, 3);
        item.isAbout(new CaseTopic(List.of("DEVICE"), office, "سعال", NOW));
        return item;
    }

    private static WorkItem aged(int days) {
        var item = WorkItems.open("OM-DA-01", 1);
        item.isAbout(new CaseTopic(List.of("DEVICE"), "OM-DA-01", "", NOW.minus(Duration.ofDays(days))));
        return item;
    }

    private static List<LoadRow> rows(Actor actor, WorkItem... rows) {
        var found = new ArrayList<LoadRow>();
        TestPersistence.rolledBack(entities -> {
            var items = new WorkItemRepository(entities);
            Stream.of(rows).forEach(items::add);
            entities.flush();
            found.addAll(new LoadRepository(entities).rows(actor, NOW));
        });
        return found;
    }
}
