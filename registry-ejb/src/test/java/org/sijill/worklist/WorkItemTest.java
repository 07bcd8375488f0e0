package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.security.Actor;
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

    private static void assertClaimed(Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("worklist.error.claimed");
    }
}
