package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.FiredEvents;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Delegated;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** A supervisor of Nizwa gives work to his colleagues. */
class AssignmentDatabaseTest {

    private static final String CHECK = "registration.verify";

    private final Actor supervisor = TestActors.in(TestActors.NIZWA, "worklist.assign");
    private final Actor clerk = TestActors.in(TestActors.NIZWA, CHECK);
    private final FiredEvents<WorkOffered> offered = new FiredEvents<>();
    private final List<String> audited = new ArrayList<>();
    private final List<Actor> staff = new ArrayList<>(List.of(clerk));

    @Test
    void whatIsGivenIsHisWhoeverHadItAndIsKeptWithWhoGaveIt() {
        var taken = WorkItems.open("OM-DA-01", 1);
        taken.claim(TestActors.in(TestActors.NIZWA, CHECK));
        var free = WorkItems.open("OM-DA-01", 1);
        withItems(
                (items, service) -> {
                    service.reassign(to(clerk, taken, free));
                    assertThat(List.of(taken, free)).allSatisfy(item -> {
                        assertThat(item.claimedBy()).contains(clerk.id());
                        assertThat(item.assignedBy()).contains(supervisor.id());
                    });
                    assertThat(offered.all())
                            .extracting(WorkOffered::caseId)
                            .containsExactlyInAnyOrder(taken.caseId(), free.caseId());
                    assertThat(audited).hasSize(2).allMatch(line -> line.startsWith("worklist.assign work_item"));
                },
                taken,
                free);
    }

    /** Primero R2-3923: a case could be assigned to someone without access to it (known-failures.md 5). */
    @Test
    void nobodyIsGivenWhatHeMayNotDoOrDoesNotReach() {
        var item = WorkItems.open("OM-DA-01", 2);
        var another = WorkItems.open("OM-DA-01", 1);
        withItems(
                (items, service) -> {
                    var withoutPermission = TestActors.in(TestActors.NIZWA, "registration.read");
                    var ofAnotherOffice = TestActors.in(TestActors.SALALAH, CHECK);
                    var tooLow = TestActors.atLevel(1, TestActors.in(TestActors.NIZWA, CHECK));
                    var notThere = TestActors.in(TestActors.NIZWA, CHECK);
                    staff.addAll(List.of(withoutPermission, ofAnotherOffice, tooLow));
                    for (var unfit : List.of(withoutPermission, ofAnotherOffice, tooLow, notThere)) {
                        assertRefused("worklist.error.takerUnfit", () -> service.reassign(to(unfit, item, another)));
                    }
                    assertThat(item.claimedBy()).isEmpty();
                },
                item,
                another);
    }

    @Test
    void whatLiesBeyondTheSupervisorsReachIsNotGiven() {
        var elsewhere = WorkItems.open("OM-ZU-01", 1);
        var own = WorkItems.open("OM-DA-01", 1);
        var closed = WorkItems.open("OM-DA-01", 1);
        closed.close("CONFIRMED", clerk, WorkItems.NOW);
        withItems(
                (items, service) -> {
                    assertThatThrownBy(() -> service.reassign(to(clerk, elsewhere, closed)))
                            .isInstanceOf(NotAvailableException.class);
                    assertThat(service.reassign(to(clerk, own, elsewhere, closed)))
                            .containsExactly(own.id());
                    assertThat(elsewhere.claimedBy()).isEmpty();
                    assertThat(closed.claimedBy()).isEmpty();
                    assertThat(service.chosen(List.of(elsewhere.caseNumber())))
                            .extracting(WorkItemSummary::id)
                            .containsExactly(own.id().value());
                },
                elsewhere,
                own,
                closed);
    }

    /** Red if the version that was shown is not compared: what a colleague took meanwhile would be taken from him. */
    @Test
    void whatChangedSinceItWasShownIsNotGiven() {
        var taken = WorkItems.open("OM-DA-01", 1);
        var free = WorkItems.open("OM-DA-01", 1);
        withItems(
                (items, service) -> {
                    var old = new ReassignWork.Shown(taken.id(), taken.version() - 1);
                    var shown = new ReassignWork.Shown(free.id(), free.version());
                    assertThatThrownBy(() -> service.reassign(new ReassignWork(List.of(old), clerk.id())))
                            .isInstanceOf(ChangedMeanwhileException.class);
                    assertThat(service.reassign(new ReassignWork(List.of(old, shown), clerk.id())))
                            .containsExactly(free.id());
                    assertThat(taken.claimedBy()).isEmpty();
                },
                taken,
                free);
    }

    @Test
    void nothingChosenAndWhatTheCitizenHasAreRefused() {
        var paused = WorkItems.open("OM-DA-01", 1, CHECK, true);
        withItems(
                (items, service) -> {
                    assertRefused("worklist.error.nothingChosen", () -> service.reassign(to(clerk)));
                    assertRefused("worklist.error.withCitizen", () -> service.reassign(to(clerk, paused)));
                },
                paused);
    }

    @Test
    void theInboxOfADelegateHoldsWhatWasLentHimAndNoMore() {
        var head = TestActors.in(new OfficeCode("OM-DA"), "registration.decide");
        var nizwaOnly = new Delegated(
                UUID.randomUUID(), head.id(), Optional.empty(), Set.of("registration.decide"), TestActors.NIZWA, 1);
        var wide = TestActors.standingIn(nizwaOnly, TestActors.in(new OfficeCode("OM-DA"), CHECK));
        var lent = WorkItems.open("OM-DA-01", 1, "registration.decide", false);
        lent.claim(head);
        withItems(
                (items, service) -> {
                    assertThat(items.rows(wide, InboxFilter.ALL))
                            .extracting(WorkItemSummary::id)
                            .containsExactly(lent.id().value());
                    assertThat(items.rows(wide, InboxFilter.of(InboxFilter.Holder.MINE)))
                            .hasSize(1);
                    assertThat(items.rows(head, InboxFilter.ALL)).hasSize(3);
                },
                lent,
                WorkItems.open("OM-DA-01", 2, "registration.decide", false),
                WorkItems.open("OM-DA-02", 1, "registration.decide", false));
    }

    @Test
    void theInboxIsFilteredByWhatACaseIsAboutAndByWhoHasIt() {
        var tanuf = WorkItems.open("OM-DA-01", 1);
        tanuf.isAbout(new CaseTopic(List.of("DEVICE", "EMERGENCY_AID"), "OM-DA-01", "تنوف", WorkItems.NOW));
        tanuf.claim(clerk);
        var other = WorkItems.open("OM-DA-01", 1);
        other.isAbout(new CaseTopic(List.of("AID_IN_KIND"), "OM-DA-01", "", WorkItems.NOW));
        withItems(
                (items, service) -> {
                    assertFound(items, InboxFilter.ALL.about(Optional.of("DEVICE"), none(), none()), tanuf);
                    assertFound(items, InboxFilter.ALL.about(Optional.of("AID"), none(), none()));
                    assertFound(items, InboxFilter.ALL.about(none(), none(), Optional.of("تنوف")), tanuf);
                    assertFound(items, InboxFilter.of(InboxFilter.Holder.NOBODY), other);
                    assertFound(items, InboxFilter.ALL.with(Optional.of(clerk.id())), tanuf);
                    assertThat(items.rows(supervisor, InboxFilter.ALL))
                            .as("nothing is his to do")
                            .isEmpty();
                    assertThat(items.rows(supervisor, InboxFilter.of(InboxFilter.Holder.OFFICE)))
                            .hasSize(2);
                    assertThat(items.rows(clerk, InboxFilter.of(InboxFilter.Holder.OFFICE)))
                            .as("who does not distribute work sees his own steps only")
                            .hasSize(2);
                },
                tanuf,
                other);
    }

    private void assertFound(TestInbox items, InboxFilter filter, WorkItem... expected) {
        assertThat(items.rows(clerk, filter))
                .extracting(WorkItemSummary::id)
                .containsExactlyElementsOf(
                        Arrays.stream(expected).map(item -> item.id().value()).toList());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static ReassignWork to(Actor taker, WorkItem... items) {
        return new ReassignWork(
                Arrays.stream(items)
                        .map(item -> new ReassignWork.Shown(item.id(), item.version()))
                        .toList(),
                taker.id());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }

    private interface Scene {
        void accept(TestInbox items, AssignmentService service);
    }

    private void withItems(Scene scene, WorkItem... rows) {
        Consumer<EntityManager> run = entities -> {
            var items = new WorkItemRepository(entities);
            Arrays.stream(rows).forEach(items::add);
            entities.flush();
            var current = new CurrentActor();
            current.become(supervisor);
            var audit = new AuditLog() {
                @Override
                public void wrote(String action, String type, String id, long version, String... fields) {
                    audited.add(action + " " + type);
                }

                @Override
                public void saw(String action, String type, String id) {}
            };
            scene.accept(
                    new TestInbox(entities),
                    new AssignmentService(
                            items,
                            id -> staff.stream()
                                    .filter(actor -> actor.id().equals(id))
                                    .findFirst(),
                            current,
                            offered,
                            audit,
                            Clock.fixed(WorkItems.NOW, ZoneOffset.UTC)));
        };
        TestPersistence.rolledBack(run);
    }
}
