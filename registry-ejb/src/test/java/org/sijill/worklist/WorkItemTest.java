package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.security.Actor;
import org.sijill.security.Delegated;
import org.sijill.security.TestActors;

class WorkItemTest {

    private final Actor clerk = TestActors.in(TestActors.NIZWA);
    private final Actor colleague = TestActors.in(TestActors.NIZWA);
    private final WorkItem item = WorkItems.open("OM-DA-01", 1);

    @Test
    void anItemNobodyTookIsEverybodys() {
        assertThatCode(() -> item.requireMine(clerk)).doesNotThrowAnyException();
        assertThat(item.claimedBy()).isEmpty();
    }

    @Test
    void whoeverTookItHasItAlone() {
        item.claim(clerk);
        assertThat(item.claimedBy()).contains(clerk.id());
        assertThatCode(() -> item.requireMine(clerk)).doesNotThrowAnyException();
        assertClaimed(() -> item.requireMine(colleague));
        assertClaimed(() -> item.claim(colleague));
        assertClaimed(() -> item.release(colleague));
        assertThat(item.claimedBy()).contains(clerk.id());
    }

    @Test
    void takingItTwiceIsTakingItOnce() {
        item.claim(clerk);
        item.claim(clerk);
        assertThat(item.claimedBy()).contains(clerk.id());
    }

    @Test
    void whatIsPutBackAnybodyMayTake() {
        item.claim(clerk);
        item.release(clerk);
        assertThat(item.claimedBy()).isEmpty();
        item.claim(colleague);
        assertThat(item.claimedBy()).contains(colleague.id());
    }

    @Test
    void whoeverStandsInForTheOneWhoHasItMayDoItAndItIsKeptForWhom() {
        var delegate = TestActors.standingIn(lent(clerk), colleague);
        item.claim(clerk);
        assertThatCode(() -> item.requireMine(delegate)).doesNotThrowAnyException();
        assertThat(item.isFor(delegate)).isTrue();
        assertThat(item.isFor(colleague)).isFalse();
        assertThat(item.standsInFor(delegate)).map(Delegated::delegator).contains(clerk.id());
        item.close("CONFIRMED", delegate, WorkItems.NOW);
        assertThat(item.onBehalfOf()).contains(clerk.id());
    }

    @Test
    void whoeverMayDoItHimselfStandsInForNobodyUntilTheOtherHasIt() {
        var own = TestActors.in(TestActors.NIZWA, "registration.verify");
        var delegate = TestActors.standingIn(lent(clerk), own);
        assertThat(item.standsInFor(delegate)).isEmpty();
        item.assign(clerk.id(), colleague.id(), WorkItems.NOW);
        assertThat(item.assignedBy()).contains(colleague.id());
        assertThat(item.standsInFor(delegate)).map(Delegated::delegator).contains(clerk.id());
        item.claim(delegate);
        assertThat(item.claimedBy()).contains(delegate.id());
        assertThat(item.assignedBy()).as("taken, not given").isEmpty();
    }

    @Test
    void whatWasLentElsewhereOrBelowHelpsNobody() {
        var elsewhere = new Delegated(
                UUID.randomUUID(), clerk.id(), Optional.empty(), Set.of("registration.verify"), TestActors.SALALAH, 2);
        var below = new Delegated(
                UUID.randomUUID(), clerk.id(), Optional.empty(), Set.of("registration.verify"), TestActors.NIZWA, 0);
        item.claim(clerk);
        for (var useless : List.of(elsewhere, below)) {
            var delegate = TestActors.standingIn(useless, colleague);
            assertThat(item.isFor(delegate)).isFalse();
            assertClaimed(() -> item.requireMine(delegate));
        }
    }

    private static Delegated lent(Actor delegator) {
        return new Delegated(
                UUID.randomUUID(),
                delegator.id(),
                Optional.empty(),
                Set.of("registration.verify"),
                TestActors.NIZWA,
                2);
    }

    private static void assertClaimed(Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("worklist.error.claimed");
    }
}
