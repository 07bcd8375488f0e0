package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** A supervisor of Nizwa goes on leave, and a clerk of his office stands in. */
class DelegationDatabaseTest {

    private static final String DECIDE = "registration.decide";
    private static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Test
    void theDelegateMayDoTheStepsOfTheDelegatorAndNothingElseOfHis() {
        withHeadAndClerk((staff, head, clerk) -> {
            staff.delegations.give(of(head, clerk, today(staff), today(staff)));
            var acting = staff.becomes(clerk);
            assertThat(acting.may(DECIDE)).isTrue();
            assertThat(acting.may(DECIDE, NIZWA, 2)).isTrue();
            assertThat(acting.may(DECIDE, NIZWA, 3))
                    .as("above the delegator's level")
                    .isFalse();
            assertThat(acting.may(DECIDE, new OfficeCode("OM-ZU-01"), 1)).isFalse();
            assertThat(acting.permissions()).as("in his own right").doesNotContain(DECIDE);
            assertThat(acting.may("worklist.assign")).as("no step").isFalse();
            assertThat(acting.may("office.delegateFor")).as("no step").isFalse();
            assertThat(acting.may("registration.withdraw")).as("his own").isTrue();
            assertThat(acting.standingIn(DECIDE)).singleElement().satisfies(lent -> assertThat(lent.delegator())
                    .isEqualTo(head.id().actor()));
        });
    }

    /** Red if the days of a delegation are compared with one of the two signs the other way round. */
    @Test
    void itHoldsFromItsFirstDayToTheEndOfItsLastAndNoLonger() {
        withHeadAndClerk((staff, head, clerk) -> {
            var first = today(staff).plusDays(1);
            staff.delegations.give(of(head, clerk, first, first.plusDays(1)));
            assertThat(staff.becomes(clerk).may(DECIDE)).as("starts tomorrow").isFalse();
            staff.clock.forward(Duration.ofDays(1));
            assertThat(staff.becomes(clerk).may(DECIDE)).as("first day").isTrue();
            staff.clock.forward(Duration.ofDays(1));
            assertThat(staff.becomes(clerk).may(DECIDE)).as("last day").isTrue();
            staff.clock.forward(Duration.ofDays(1));
            assertThat(staff.becomes(clerk).may(DECIDE)).as("ended yesterday").isFalse();
        });
    }

    @Test
    void whatIsEndedEarlyHoldsNoLongerAndOnlyWhoeverArrangedItEndsIt() {
        withHeadAndClerk((staff, head, clerk) -> {
            var id = staff.delegations.give(of(head, clerk, today(staff), today(staff)));
            staff.becomes(clerk);
            assertThat(staff.delegations.list()).singleElement().satisfies(row -> assertThat(row.mayEnd())
                    .isFalse());
            assertThatThrownBy(() -> staff.delegations.end(id, 0)).isInstanceOf(NotAvailableException.class);
            staff.becomes(head);
            var row = staff.delegations.list().get(0);
            assertThat(row.state()).isEqualTo(DelegationState.RUNNING);
            assertThat(row.delegate().name().in(Language.EN)).isEqualTo("Name of clerk");
            staff.delegations.end(id, row.version());
            assertThat(staff.becomes(clerk).may(DECIDE)).isFalse();
            staff.becomes(head);
            assertThat(staff.delegations.list().get(0).state()).isEqualTo(DelegationState.ENDED);
            assertRefused("office.error.delegationOver", () -> staff.delegations.end(id, row.version() + 1));
        });
    }

    @Test
    void whatWasLentIsNotLentOn() {
        withHeadAndClerk((staff, head, clerk) -> {
            var third = staff.employ("third", "clerk", "OM-DA-01");
            staff.delegations.give(of(head, clerk, today(staff), today(staff)));
            staff.becomes(clerk);
            staff.delegations.give(of(clerk, third, today(staff), today(staff)));
            var acting = staff.becomes(third);
            assertThat(acting.may(DECIDE)).isFalse();
            assertThat(acting.delegated()).singleElement().satisfies(lent -> assertThat(lent.permissions())
                    .contains("registration.verify"));
        });
    }

    @Test
    void nobodyStandsInWhoMayNotHoldItOrDoesNotReachIt() {
        withHeadAndClerk((staff, head, clerk) -> {
            var elsewhere = staff.employ("elsewhere", "clerk", "OM-ZU-01");
            var low = staff.employ("low", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 1, "clerk"));
            var auditor = staff.employ("auditor", "auditor", "OM-DA-01");
            var gone = staff.employ("gone", "clerk", "OM-DA-01");
            gone.disable();
            staff.accounts.flush();
            assertThat(staff.delegations.deputies(head.id().actor()))
                    .extracting(deputy -> deputy.name().in(Language.EN))
                    .containsExactly("Name of clerk");
            for (var unfit : List.of(elsewhere, low, auditor, gone)) {
                assertRefused(
                        "office.error.delegateUnfit",
                        () -> staff.delegations.give(of(head, unfit, today(staff), today(staff))));
            }
        });
    }

    /** An account that is moved or shut out while it stands in loses what was lent to it. */
    @Test
    void aDelegateWhoIsMovedAwayStandsInNoLonger() {
        withHeadAndClerk((staff, head, clerk) -> {
            staff.delegations.give(of(head, clerk, today(staff), today(staff)));
            clerk.assign(Staff.authority("OM-ZU-01", AreaKind.OWN_OFFICE, 2, "clerk"));
            assertThat(staff.becomes(clerk).may(DECIDE)).isFalse();
            clerk.assign(Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "auditor"));
            assertThat(staff.becomes(clerk).may(DECIDE)).isFalse();
            clerk.assign(Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "clerk"));
            assertThat(staff.becomes(clerk).may(DECIDE)).isTrue();
            head.disable();
            assertThat(staff.becomes(clerk).may(DECIDE))
                    .as("the delegator is shut out")
                    .isFalse();
        });
    }

    @Test
    void onlyTheHeadArrangesItForAnotherAndNeverForHimself() {
        withHeadAndClerk((staff, head, clerk) -> {
            var third = staff.employ("third", "clerk", "OM-DA-01");
            var elsewhere = staff.employ("elsewhere", "clerk", "OM-ZU-01");
            assertThatThrownBy(() -> staff.delegations.give(of(clerk, third, today(staff), today(staff))))
                    .as("give is for oneself")
                    .isInstanceOf(NotAvailableException.class);
            assertRefused(
                    "office.error.delegateSelfServing",
                    () -> staff.delegations.giveFor(of(clerk, head, today(staff), today(staff))));
            assertThatThrownBy(() -> staff.delegations.giveFor(of(elsewhere, third, today(staff), today(staff))))
                    .isInstanceOf(NotAvailableException.class);
            staff.delegations.giveFor(of(clerk, third, today(staff), today(staff)));
            assertThat(staff.audit.all()).anyMatch(line -> line.startsWith("head office.delegateFor delegation:"));
            assertThat(staff.becomes(third).delegated()).hasSize(1);
        });
    }

    @Test
    void daysThatArePastTooManyOrTakenAreRefused() {
        withHeadAndClerk((staff, head, clerk) -> {
            var day = today(staff);
            assertRefused("office.error.delegateSelf", () -> staff.delegations.give(of(head, head, day, day)));
            assertRefused(
                    "office.error.delegatePast", () -> staff.delegations.give(of(head, clerk, day.minusDays(1), day)));
            assertRefused(
                    "office.error.delegatePeriod",
                    () -> staff.delegations.give(of(head, clerk, day, day.minusDays(1))));
            assertRefused(
                    "office.error.delegatePeriod",
                    () -> staff.delegations.give(of(head, clerk, day, day.plusDays(60))));
            staff.delegations.give(of(head, clerk, day, day.plusDays(59)));
            assertRefused(
                    "office.error.delegateTwice",
                    () -> staff.delegations.give(of(head, clerk, day.plusDays(59), day.plusDays(60))));
        });
    }

    private static GiveDelegation of(Account away, Account standsIn, LocalDate from, LocalDate to) {
        return new GiveDelegation(away.id().actor(), standsIn.id().actor(), from, to, "leave");
    }

    private static LocalDate today(Staff staff) {
        return LocalDate.now(staff.clock);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }

    private interface Scene {
        void accept(Staff staff, Account head, Account clerk);
    }

    private static void withHeadAndClerk(Scene scene) {
        Consumer<EntityManager> run = em -> {
            var staff = new Staff(em);
            var clerk = staff.employ("clerk", "clerk", "OM-DA-01");
            var head = staff.employ("head", "supervisor", "OM-DA-01");
            Actor acting = staff.becomes(head);
            assertThat(acting.delegated()).isEmpty();
            scene.accept(staff, head, clerk);
        };
        TestPersistence.rolledBack(run);
    }
}
