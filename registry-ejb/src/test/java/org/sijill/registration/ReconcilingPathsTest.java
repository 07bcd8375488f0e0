package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.registration.ReconcilingFixture.Filed;

/** As {@link ReconcilingCheckTest}, of what an application has on its way: visit, votes, questions to registers. */
class ReconcilingPathsTest {

    /** What the check is asked for here; the fixture writes nothing else of a visit or of a committee. */
    private static final Set<ReconcilingFault> OF_PATHS = EnumSet.of(
            ReconcilingFault.VISIT_IS_NOT_STATUS,
            ReconcilingFault.VISIT_WITHOUT_PROCESS,
            ReconcilingFault.VOTE_WRONG,
            ReconcilingFault.REGISTER_STILL_ASKED);

    @RegisterExtension
    private final ReconcilingFixture fixture = new ReconcilingFixture();

    @Test
    void aSoundVisitVoteAndQuestionGiveNoFinding() throws SQLException {
        for (var sound : List.of(fixture.visited(), fixture.votedOn(), fixture.askedOf())) {
            assertThat(found(sound)).isEmpty();
        }
    }

    /** What breaks a visited application, in SQL with its id and the engine's instance of its visit. */
    static Stream<Arguments> faultsOfAVisit() {
        return Stream.of(
                fault(
                        "the process of its visit gone",
                        ReconcilingFault.VISIT_WITHOUT_PROCESS,
                        "delete from camunda.act_ru_execution where id_ = '%2$s'"),
                fault(
                        "its visit runs twice",
                        ReconcilingFault.VISIT_WITHOUT_PROCESS,
                        """
                        insert into camunda.act_ru_execution (id_, proc_inst_id_, business_key_, proc_def_key_)
                          values ('twice', 'twice', '%1$s', 'social-visit')
                        """),
                fault(
                        "ended while its visit is open",
                        ReconcilingFault.VISIT_IS_NOT_STATUS,
                        "update sijill.application set status = 'WITHDRAWN' where id = '%1$s'"),
                fault(
                        "decided before its visit is over",
                        ReconcilingFault.VISIT_IS_NOT_STATUS,
                        "update sijill.application set status = 'DECISION' where id = '%1$s'"),
                fault(
                        "waits for a visit that is over",
                        ReconcilingFault.VISIT_IS_NOT_STATUS,
                        "update sijill.visit set status = 'CANCELLED' where case_id = '%1$s'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfAVisit")
    void aBrokenVisitIsFoundAndNamed(String what, ReconcilingFault fault, String breaking) throws SQLException {
        broken(fixture.visited(), fault, breaking);
    }

    /** What breaks an application that is voted on, in SQL with its id. */
    static Stream<Arguments> faultsOfAVote() {
        return Stream.of(
                fault(
                        "voted on, and checked again beside it",
                        ReconcilingFault.VOTE_WRONG,
                        "update sijill.application set status = 'VERIFYING' where id = '%1$s'"),
                fault(
                        "voted on, and never before the committee",
                        ReconcilingFault.VOTE_WRONG,
                        "update sijill.work_item set step = 'DecideApplication' where case_id = '%1$s'"),
                fault(
                        "voted on once more than it came",
                        ReconcilingFault.VOTE_WRONG,
                        "update sijill.committee_vote set round = 2 where application_id = '%1$s'"),
                fault(
                        "approved by the votes, and not decided",
                        ReconcilingFault.VOTE_WRONG,
                        "update sijill.work_item set closed_at = opened_at, closed_by = id, outcome = 'APPROVED' where case_id = '%1$s'"),
                fault(
                        "approved by the votes, and decided by one alone",
                        ReconcilingFault.VOTE_WRONG,
                        """
                        update sijill.work_item set closed_at = opened_at, closed_by = id, outcome = 'APPROVED' where case_id = '%1$s';
                        update sijill.application set status = 'APPROVED', approved_help = help_wanted, decided_by = id, decided_at = filed_at
                          where id = '%1$s'
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfAVote")
    void aVoteThatBelongsNowhereIsFound(String what, ReconcilingFault fault, String breaking) throws SQLException {
        broken(fixture.votedOn(), fault, breaking);
    }

    /** What was returned keeps the votes of that time, and what the committee decided keeps its own. */
    @Test
    void votesOfAnEarlierTimeAndOfADecisionAreSound() throws SQLException {
        var returned = fixture.votedOn();
        fixture.run(
                """
                update sijill.work_item set closed_at = opened_at, closed_by = id, outcome = 'RETURNED' where case_id = '%1$s';
                update sijill.application set status = 'RETURNED' where id = '%1$s'
                """,
                returned.id());
        assertThat(found(returned)).isEmpty();
        var decided = fixture.votedOn();
        fixture.run(
                """
                update sijill.work_item set closed_at = opened_at, closed_by = id, outcome = 'APPROVED' where case_id = '%1$s';
                update sijill.application set status = 'APPROVED', approved_help = help_wanted, decided_by = id,
                  decided_at = filed_at, by_committee = true where id = '%1$s'
                """,
                decided.id());
        assertThat(found(decided)).isEmpty();
    }

    /** Ends of an application, and how its question stands. */
    static Stream<Arguments> endsThatAreAsked() {
        return Stream.of(
                        "APPROVED",
                        "ENTERED",
                        "ANNULLED",
                        "REJECTED",
                        "WITHDRAWN",
                        "LAPSED",
                        "EXPIRED",
                        "CLOSED_BY_DEATH")
                .flatMap(status -> Stream.of("WAITING", "WRONG").map(state -> Arguments.of(status, state)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("endsThatAreAsked")
    void aQuestionThatIsOpenForWhatHasEndedIsFound(String status, String state) throws SQLException {
        var ended = fixture.askedOf();
        fixture.run("update sijill.register_query set state = '%2$s' where case_id = '%1$s'", ended.id(), state);
        assertThat(found(ended)).isEmpty();
        end(ended, status);
        assertThat(found(ended)).containsExactly(ReconcilingFault.REGISTER_STILL_ASKED);
        fixture.run("update sijill.register_query set state = 'CLOSED' where case_id = '%s'", ended.id());
        assertThat(found(ended)).isEmpty();
    }

    /** With what the table wants of such an end. */
    private void end(Filed filed, String status) throws SQLException {
        var approved = Set.of("APPROVED", "ENTERED", "ANNULLED").contains(status);
        fixture.run(
                """
                update sijill.application set status = '%2$s', decided_by = %3$s, decided_at = %4$s, approved_help = '%5$s',
                  lapsed_at = %6$s, reason = %7$s, reason_text = %8$s, annulled_by = %9$s, annulled_at = %10$s, annul_text = %11$s,
                  filed_at = %12$s
                where id = '%1$s'
                """,
                filed.id(),
                status,
                approved || "REJECTED".equals(status) ? "id" : "null",
                approved || "REJECTED".equals(status) ? "filed_at" : "null",
                approved ? "DEVICE" : "",
                "LAPSED".equals(status) ? "filed_at" : "null",
                "REJECTED".equals(status) ? "'R09'" : "null",
                "REJECTED".equals(status) ? "'It is not within the remit.'" : "null",
                "ANNULLED".equals(status) ? "id" : "null",
                "ANNULLED".equals(status) ? "filed_at" : "null",
                "ANNULLED".equals(status) ? "'Entered for another family.'" : "null",
                "EXPIRED".equals(status) ? "null" : "filed_at");
    }

    private void broken(Filed broken, ReconcilingFault fault, String breaking) throws SQLException {
        assertThat(found(broken)).isEmpty();
        fixture.run(breaking, broken.id(), broken.task());
        assertThat(found(broken)).containsExactly(fault);
    }

    private List<ReconcilingFault> found(Filed filed) throws SQLException {
        return ReconcilingCheck.of(fixture.connection(), List.of(filed.number())).stream()
                .map(ReconcilingFinding::fault)
                .filter(OF_PATHS::contains)
                .toList();
    }

    private static Arguments fault(String what, ReconcilingFault fault, String breaking) {
        return Arguments.of(what, fault, breaking);
    }
}
