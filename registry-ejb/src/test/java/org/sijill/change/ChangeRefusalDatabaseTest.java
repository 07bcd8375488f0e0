package org.sijill.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.change.Remedies.income;
import static org.sijill.change.Remedies.onDatabase;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.household.Contact;
import org.sijill.household.IncomeKind;
import org.sijill.person.TestPersons;
import org.sijill.security.TestActors;

/** When a change is not applied, or not even proposed, on a database. */
class ChangeRefusalDatabaseTest {

    private static final Contact OTHER = new Contact("95554433", "قرب المدرسة");

    /** Turns red without the comparison of versions in {@code apply}. */
    @ParameterizedTest
    @EnumSource
    void whatWasOvertakenIsProposedAnew(ChangeKind kind) {
        onDatabase(it -> {
            var id = it.proposed(it.change(kind));
            correct(it, OTHER);
            var rows = it.rows();
            refuses("change.error.overtaken", () -> it.as(it.head).apply(id));
            assertThat(it.rows()).isEqualTo(rows);
            assertThat(it.proposal(id).state()).isEqualTo(ChangeState.PROPOSED);

            it.as(it.head).drop(id);
            it.applied(it.proposed(it.change(kind)));
            assertThat(it.held(kind, it.now())).isEqualTo(it.change(kind));
        });
    }

    /** Known failure 9: a conflict was dodged by a throw-away edit. Turns red if only what is held is compared. */
    @Test
    void aFileThatWasChangedAndChangedBackIsAnotherOne() {
        onDatabase(it -> {
            var former = it.held(ChangeKind.CONTACT, it.now());
            var id = it.proposed(it.change(ChangeKind.CONTACT));
            correct(it, OTHER);
            correct(it, ((ContactChange) former).contact());
            assertThat(it.held(ChangeKind.CONTACT, it.now())).isEqualTo(former);
            refuses("change.error.overtaken", () -> it.as(it.head).apply(id));
        });
    }

    /** Not everything raises the version of the file. Turns red if only versions are compared. */
    @Test
    void aMemberWhoWasDescribedAnewElsewhereIsAnotherOne() {
        onDatabase(it -> {
            var id = it.proposed(it.change(ChangeKind.MEMBER));
            it.as(it.head);
            it.persons()
                    .describe(
                            it.father,
                            TestPersons.aPerson().named("سلمان").build(),
                            it.now().day());
            it.settle();
            refuses("change.error.overtaken", () -> it.as(it.head).apply(id));
        });
    }

    /** Known failure 9: blanks, and another order, are no other change and make no room for one. */
    @Test
    void blanksAndOrderMakeNoOtherChange() {
        onDatabase(it -> {
            refuses(
                    "change.error.nothing",
                    () -> it.proposed(new ContactChange(new Contact("91234567", "  قرب   الحصن "))));
            it.proposed(it.change(ChangeKind.CONTACT));
            refuses("change.error.open", () -> it.proposed(new ContactChange(new Contact("99887766", " خلف  المسجد"))));
            var wage = income(it.father, IncomeKind.WAGE, "325.500");
            var rent = income(it.father, IncomeKind.RENT, "60.000");
            assertThat(new IncomeChange(it.father, List.of(rent, wage)))
                    .isEqualTo(new IncomeChange(it.father, List.of(wage, rent)));
        });
    }

    /** The same, said by the database. Turns red without {@code uq_change_proposal_open}. */
    @Test
    void theDatabaseKeepsOneOpenProposalOfAKind() {
        onDatabase(it -> {
            it.proposed(it.change(ChangeKind.CONTACT));
            assertThatThrownBy(() -> it.entities
                            .createNativeQuery(
                                    "insert into change_proposal select gen_random_uuid(), household_id,"
                                            + " household_number, office_code, confidentiality_level, reason_case_id,"
                                            + " reason_case_number, kind, former, proposal, shown_version, proposed_by, proposed_at,"
                                            + " state, settled_by, settled_at, version from change_proposal where reason_case_id = ?1")
                            .setParameter(1, it.grievance)
                            .executeUpdate())
                    .hasMessageContaining("uq_change_proposal_open");
        });
    }

    /** Turns red if {@code expectedVersion} is the version that was shown, or {@code raise} leaves the file as it was read. */
    @Test
    void aRemedyOfSeveralKindsIsAppliedInOneTransaction() {
        onDatabase(it -> {
            var ids = List.of(ChangeKind.values()).stream()
                    .map(kind -> it.proposed(it.change(kind)))
                    .toList();
            var version = it.version();
            // nothing is read anew in between
            ids.forEach(it.as(it.head)::apply);
            it.settle();
            for (var kind : ChangeKind.values()) {
                assertThat(it.held(kind, it.now())).isEqualTo(it.change(kind));
            }
            assertThat(it.version()).isEqualTo(version + 4);
        });
    }

    /** Turns red without the comparison of versions in {@code apply}. */
    @Test
    void whatWasAppliedForAnotherReasonOvertakes() {
        onDatabase(it -> {
            var mine = it.proposed(it.change(ChangeKind.DWELLING));
            it.applied(it.proposed(UUID.randomUUID(), it.change(ChangeKind.CONTACT)));
            refuses("change.error.overtaken", () -> it.as(it.head).apply(mine));
        });
    }

    @Test
    void whatWasDroppedIsNotApplied() {
        onDatabase(it -> {
            var id = it.proposed(it.change(ChangeKind.INCOME));
            var held = it.held(ChangeKind.INCOME, it.now());
            it.as(it.head).drop(id);
            it.settle();
            it.as(it.officer).drop(id);
            assertThat(it.kept(id).toString()).isEqualTo("[change.propose, change.drop]");
            assertThat(it.proposal(id))
                    .returns(ChangeState.DROPPED, ProposedChange::state)
                    .returns(Optional.of(it.head.id()), ProposedChange::settledBy);
            refuses("change.error.settled", () -> it.as(it.head).apply(id));
            assertThat(it.held(ChangeKind.INCOME, it.now())).isEqualTo(held);
        });
    }

    @Test
    void whatWasAppliedIsNotDropped() {
        onDatabase(it -> {
            var id = it.proposed(it.change(ChangeKind.DWELLING));
            it.applied(id);
            refuses("change.error.settled", () -> it.as(it.head).drop(id));
            assertThat(it.proposal(id).state()).isEqualTo(ChangeState.APPLIED);
        });
    }

    /** Turns red without {@code AccessScope} in one of the queries. */
    @Test
    void anotherOfficeAndALowerLevelFindNothing() {
        onDatabase(it -> {
            var id = it.proposed(it.change(ChangeKind.DWELLING));
            var version = it.version();
            for (var other : List.of(TestActors.in(TestActors.SALALAH), TestActors.atLevel(0, it.head))) {
                var changes = it.as(other);
                assertThat(changes.of(it.grievance)).isEmpty();
                assertNotAvailable(() -> changes.apply(id));
                assertNotAvailable(() -> changes.drop(id));
                var command = new ProposeChange(
                        UUID.randomUUID(), "C-26-000018-1", it.family, version, it.change(ChangeKind.CONTACT));
                assertNotAvailable(() -> changes.propose(command));
            }
            assertThat(it.proposal(id).state()).isEqualTo(ChangeState.PROPOSED);
        });
    }

    /** Turns red without {@code requireMember}. */
    @Test
    void aMemberOfAnotherFamilyIsNone() {
        onDatabase(it -> {
            var stranger = it.person("ناصر");
            it.family(stranger);
            var other = TestPersons.aPerson().named("نصر").build();
            refuses("change.error.notAMember", () -> it.proposed(new MemberChange(stranger, other)));
            refuses("change.error.notAMember", () -> it.proposed(new IncomeChange(stranger, List.of())));
        });
    }

    @Test
    void whoeverWasShownAnOlderFileIsToldSo() {
        onDatabase(it -> {
            var shown = it.version();
            correct(it, OTHER);
            var command =
                    new ProposeChange(it.grievance, "C-26-000017-3", it.family, shown, it.change(ChangeKind.DWELLING));
            assertThatThrownBy(() -> it.as(it.officer).propose(command)).isInstanceOf(ChangedMeanwhileException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAClosedFileIsChanged(ChangeKind kind) {
        onDatabase(it -> {
            var id = it.proposed(it.change(kind));
            it.as(it.head);
            it.households().annul(it.family);
            it.settle();
            refuses("household.error.annulled", () -> it.as(it.head).apply(id));
            refuses("household.error.annulled", () -> it.proposed(UUID.randomUUID(), it.change(kind)));
        });
    }

    @Test
    void whatNoRegisterTakesIsNotProposed() {
        onDatabase(it -> {
            var unborn =
                    TestPersons.aPerson().bornOn(LocalDate.of(2026, 11, 25)).build();
            refuses("person.error.birthDate", () -> it.proposed(new MemberChange(it.father, unborn)));
            refuses(
                    "change.error.incomeRange",
                    () -> new IncomeChange(it.father, List.of(income(it.father, IncomeKind.WAGE, "1000000.000"))));
            assertThatThrownBy(() -> new IncomeChange(it.father, List.of(income(it.mother, IncomeKind.WAGE, "10.000"))))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    /** By a clerk at the counter. */
    private static void correct(Remedies it, Contact contact) {
        it.as(TestActors.in(TestActors.NIZWA));
        it.corrections().contact(it.family, it.version(), contact);
        it.settle();
        it.later(Duration.ofMinutes(5));
    }

    private static void assertNotAvailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAvailableException.class);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
