package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.registration.ReconcilingFixture.Filed;

/** The check is worth what it finds: each kind of broken data is found, and named for what it is. */
class ReconcilingCheckTest {

    @RegisterExtension
    private final ReconcilingFixture fixture = new ReconcilingFixture();

    @Test
    void soundApplicationsGiveNoFinding() throws SQLException {
        var numbers = fixture.oneOfEach().stream().map(Filed::number).toList();
        assertThat(ReconcilingCheck.of(fixture.connection(), numbers)).isEmpty();
        assertThat(ReconcilingCheck.all(fixture.connection()))
                .extracting(ReconcilingFinding::number)
                .doesNotContainAnyElementsOf(numbers);
    }

    /** What breaks, in SQL with the id, number, engine instance and task of one application, and the fault it must name. */
    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "its work item deleted",
                        ReconcilingFault.NOT_ONE_WORK_ITEM,
                        "delete from sijill.work_item where task_id = '%4$s'"),
                fault(
                        "its work item closed alone",
                        ReconcilingFault.STRAY_TASK,
                        "update sijill.work_item set closed_at = opened_at, closed_by = id, outcome = '' where task_id = '%4$s'"),
                fault(
                        "its work item at another step",
                        ReconcilingFault.NOT_ONE_WORK_ITEM,
                        "update sijill.work_item set step = 'DecideApplication' where task_id = '%4$s'"),
                fault(
                        "two open work items",
                        ReconcilingFault.NOT_ONE_WORK_ITEM,
                        """
                        insert into sijill.work_item (id, task_id, process_key, case_id, case_number, step, permission, office_code,
                          confidentiality_level, opened_at, since, paused, escalated, version)
                        select gen_random_uuid(), 'other', process_key, case_id, case_number, 'Other', permission, office_code,
                          confidentiality_level, opened_at, since, paused, escalated, 0 from sijill.work_item where task_id = '%4$s'
                        """),
                fault(
                        "its status changed",
                        ReconcilingFault.POSITION_IS_NOT_STATUS,
                        "update sijill.application set status = 'DECISION' where id = '%1$s'"),
                fault(
                        "ended while the process runs",
                        ReconcilingFault.NOT_ONE_PROCESS,
                        "update sijill.application set status = 'WITHDRAWN' where id = '%1$s'"),
                fault(
                        "never registered",
                        ReconcilingFault.STAYED_SUBMITTED,
                        "update sijill.application set status = 'SUBMITTED' where id = '%1$s'"),
                fault(
                        "its engine task removed",
                        ReconcilingFault.POSITION_IS_NOT_STATUS,
                        "delete from camunda.act_ru_task where id_ = '%4$s'"),
                fault(
                        "deaf to a withdrawal",
                        ReconcilingFault.POSITION_IS_NOT_STATUS,
                        "delete from camunda.act_ru_event_subscr where proc_inst_id_ = '%3$s'"),
                fault(
                        "started twice in the engine",
                        ReconcilingFault.NOT_ONE_PROCESS,
                        """
                        insert into camunda.act_ru_execution (id_, proc_inst_id_, business_key_, proc_def_key_)
                          values ('twice', 'twice', '%1$s', 'registration')
                        """),
                fault(
                        "its process not noted",
                        ReconcilingFault.INSTANCE_NOTED_WRONG,
                        "delete from sijill.workflow_instance where case_id = '%1$s'"),
                fault(
                        "noted as ended",
                        ReconcilingFault.INSTANCE_NOTED_WRONG,
                        "update sijill.workflow_instance set ended_at = started_at where case_id = '%1$s'"),
                fault(
                        "the note names another process",
                        ReconcilingFault.INSTANCE_NOTED_WRONG,
                        "update sijill.workflow_instance set engine_instance_id = 'other' where case_id = '%1$s'"),
                fault("a message doubled", ReconcilingFault.MESSAGE_TWICE, message("'a.in'")),
                fault("a message too many", ReconcilingFault.MESSAGES_WRONG, message("'again'")),
                fault(
                        "never confirmed",
                        ReconcilingFault.MESSAGES_WRONG,
                        "delete from sijill.message where case_id = '%1$s'"),
                fault(
                        "an audit line missing",
                        ReconcilingFault.AUDIT_LINES_WRONG,
                        "delete from sijill.audit_event where subject_id = '%1$s' and action = 'registration.register'"),
                fault(
                        "an audit line twice",
                        ReconcilingFault.AUDIT_LINES_WRONG,
                        """
                        insert into sijill.audit_event select gen_random_uuid(), at, actor_id, actor_name, roles, office_code, action,
                          outcome, subject_type, subject_id, subject_version, fields, reference, channel
                          from sijill.audit_event where subject_id = '%1$s' and action = 'registration.submit'
                        """),
                fault(
                        "a timer shifted",
                        ReconcilingFault.TIMER_IS_NOT_DEADLINE,
                        """
                        update camunda.act_ru_job set duedate_ = duedate_ + interval '1 day'
                          where process_instance_id_ = '%3$s' and job_def_id_ like '%%CheckApplicationDue'
                        """),
                fault(
                        "a timer gone",
                        ReconcilingFault.TIMER_IS_NOT_DEADLINE,
                        "delete from camunda.act_ru_job where process_instance_id_ = '%3$s' and job_def_id_ like '%%Ceiling%%'"),
                fault(
                        "a deadline ended alone",
                        ReconcilingFault.DEADLINES_WRONG,
                        "update sijill.deadline set state = 'DONE', ended_at = started_at where case_id = '%1$s' and name = 'Promise'"),
                fault(
                        "its day differs in the work list",
                        ReconcilingFault.DUE_DAY_DIFFERS,
                        "update sijill.work_item set due_at = due_at + interval '1 day' where task_id = '%4$s'"),
                fault(
                        "a step given up",
                        ReconcilingFault.GIVEN_UP,
                        "update camunda.act_ru_job set retries_ = 0 where process_instance_id_ = '%3$s'"),
                fault(
                        "in the list of another office",
                        ReconcilingFault.SCOPE_DIFFERS,
                        "update sijill.work_item set office_code = 'OM-MA-01' where task_id = '%4$s'"),
                fault(
                        "its number given twice",
                        ReconcilingFault.NUMBER_TWICE,
                        """
                        alter table sijill.application drop constraint pk_application cascade;
                        alter table sijill.application drop constraint uq_application_number;
                        alter table sijill.application drop constraint uq_application_request;
                        alter table sijill.application alter column number_search drop expression;
                        insert into sijill.application select * from sijill.application where id = '%1$s'
                        """),
                fault(
                        "the record deleted",
                        ReconcilingFault.STRAY_ROW,
                        "delete from sijill.application where id = '%1$s'"),
                fault("nowhere", ReconcilingFault.NO_APPLICATION, "delete from sijill.application where id = '%1$s'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void brokenDataIsFoundAndNamed(String what, ReconcilingFault fault, String breaking) throws SQLException {
        var broken = fixture.verifying();
        var sound = fixture.oneOfEach().stream().map(Filed::number).toList();
        fixture.run(breaking, broken.id(), broken.number(), broken.instance(), broken.task());

        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(broken.number())))
                .extracting(ReconcilingFinding::fault)
                .contains(fault);
        assertThat(ReconcilingCheck.of(fixture.connection(), sound)).isEmpty();
    }

    /** What breaks a draft, as above. */
    static Stream<Arguments> faultsOfADraft() {
        return Stream.of(
                fault(
                        "its task gone",
                        ReconcilingFault.DRAFT_WRONG,
                        "delete from camunda.act_ru_task where id_ = '%4$s'"),
                fault(
                        "its timer gone",
                        ReconcilingFault.DRAFT_WRONG,
                        "delete from camunda.act_ru_job where process_instance_id_ = '%3$s'"),
                fault(
                        "its limit ended alone",
                        ReconcilingFault.DRAFT_WRONG,
                        "update sijill.deadline set state = 'DONE', ended_at = started_at where case_id = '%1$s'"),
                fault(
                        "expired while the process runs",
                        ReconcilingFault.DRAFT_WRONG,
                        "update sijill.application set status = 'EXPIRED' where id = '%1$s'"),
                fault(
                        "expired and not told",
                        ReconcilingFault.DRAFT_TOLD_WRONG,
                        "update sijill.application set status = 'EXPIRED' where id = '%1$s'"),
                fault(
                        "begun without a line",
                        ReconcilingFault.DRAFT_TOLD_WRONG,
                        "delete from sijill.audit_event where subject_id = '%1$s'"),
                fault(
                        "handed in, and the process of every application not begun",
                        ReconcilingFault.NOT_ONE_PROCESS,
                        "update sijill.application set status = 'VERIFYING', filed_at = begun_at where id = '%1$s'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfADraft")
    void aBrokenDraftIsFoundAndNamed(String what, ReconcilingFault fault, String breaking) throws SQLException {
        var broken = fixture.draft();
        fixture.run(breaking, broken.id(), broken.number(), broken.instance(), broken.task());
        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(broken.number())))
                .extracting(ReconcilingFinding::fault)
                .contains(fault);
    }

    /** What breaks an entry, as above. */
    static Stream<Arguments> faultsOfAnEntry() {
        return Stream.of(
                fault(
                        "told before its letter",
                        ReconcilingFault.HELD_WRONG,
                        "update sijill.message set state = 'HELD' where case_id = '%1$s' and template = 'a.ok'"),
                fault(
                        "its family gone",
                        ReconcilingFault.ENTRY_WRONG,
                        "delete from sijill.membership where household_id = '%1$s'"),
                fault(
                        "in no file",
                        ReconcilingFault.ENTRY_WRONG,
                        "update sijill.application set household_id = null, household_number = null where id = '%1$s'"),
                fault(
                        "its letter gone",
                        ReconcilingFault.LETTER_WRONG,
                        "delete from sijill.letter where case_id = '%1$s'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faultsOfAnEntry")
    void aBrokenEntryIsFoundAndNamed(String what, ReconcilingFault fault, String breaking) throws SQLException {
        var broken = fixture.entered();
        fixture.run(breaking, broken.id());
        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(broken.number())))
                .extracting(ReconcilingFinding::fault)
                .contains(fault);
    }

    @Test
    void aFamilyThatIsAskedAsTheProductLeavesItGivesNoFinding() throws SQLException {
        assertThat(of(fixture.asked())).isEmpty();
    }

    /** What breaks, in SQL with the id, number, engine instance and task of one family that is asked, and the fault it must name. */
    static Stream<Arguments> faultsOfAConfirmation() {
        return Stream.of(
                fault(
                        "overdue in its file alone",
                        ReconcilingFault.FILE_IS_NOT_CERTIFICATION,
                        "update sijill.household_facts set state = 'STALE' where household_id = '%1$s'"),
                fault(
                        "confirmed, and still asked",
                        ReconcilingFault.CONFIRMATION_WRONG,
                        "update sijill.certification set stage = 'CERTIFIED' where household_id = '%1$s'"),
                fault(
                        "its work item gone",
                        ReconcilingFault.CONFIRMATION_WRONG,
                        "delete from sijill.work_item where task_id = '%4$s'"),
                fault(
                        "its timer gone",
                        ReconcilingFault.CONFIRMATION_WRONG,
                        "delete from camunda.act_ru_job where process_instance_id_ = '%3$s'"),
                fault(
                        "its day moved alone",
                        ReconcilingFault.CONFIRMATION_WRONG,
                        "update sijill.deadline set due_at = due_at + interval '1 day' where case_id = '%1$s'"),
                fault(
                        "asked for nothing",
                        ReconcilingFault.STRAY_CONFIRMATION,
                        "delete from sijill.certification where household_id = '%1$s'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faultsOfAConfirmation")
    void aBrokenConfirmationIsFoundAndNamed(String what, ReconcilingFault fault, String breaking) throws SQLException {
        var broken = fixture.asked();
        fixture.run(breaking, broken.id(), broken.number(), broken.instance(), broken.task());
        assertThat(of(broken)).extracting(ReconcilingFinding::fault).contains(fault);
    }

    private List<ReconcilingFinding> of(Filed family) throws SQLException {
        return ReconcilingCheck.all(fixture.connection()).stream()
                .filter(finding -> finding.number().equals(family.number()))
                .toList();
    }

    /** The second filing is whole in itself; only the key tells that it is one too many. */
    @Test
    void anApplicationFiledTwiceUnderOneKeyIsFound() throws SQLException {
        var first = fixture.verifying();
        var second = fixture.verifying();
        var key = fixture.keyOf(first);
        assertThat(ReconcilingCheck.filedUnder(fixture.connection(), List.of(key, "unknown")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(key, 1, "unknown", 0));

        fixture.run("alter table sijill.application drop constraint uq_application_request");
        fixture.run("update sijill.application set request_key = '%s' where id = '%s'", key, second.id());

        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(first.number(), second.number())))
                .extracting(ReconcilingFinding::fault)
                .containsExactly(ReconcilingFault.KEY_TWICE);
        assertThat(ReconcilingCheck.filedUnder(fixture.connection(), List.of(key)))
                .containsEntry(key, 2);
    }

    /** One transaction less: the record and its answer are committed, and the server dies before the process starts. */
    @Test
    void aRecordCommittedWithoutItsProcessIsFound() throws SQLException {
        var half = new Filed(Ids.next(), CaseNumber.ofYear('A', 2026, 980_001).toString(), "", "");
        fixture.record(half, "VERIFYING", "half");

        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(half.number())))
                .extracting(ReconcilingFinding::fault)
                .contains(
                        ReconcilingFault.NOT_ONE_PROCESS,
                        ReconcilingFault.POSITION_IS_NOT_STATUS,
                        ReconcilingFault.NOT_ONE_WORK_ITEM,
                        ReconcilingFault.MESSAGES_WRONG,
                        ReconcilingFault.AUDIT_LINES_WRONG,
                        ReconcilingFault.DEADLINES_WRONG);
        assertThat(ReconcilingCheck.all(fixture.connection()))
                .extracting(ReconcilingFinding::number)
                .contains(half.number());
    }

    /** The other way round: the process was committed, the record rolled back. */
    @Test
    void aProcessWithoutItsRecordIsFound() throws SQLException {
        var left = fixture.verifying();
        fixture.run("delete from sijill.application where id = '%s'", left.id());

        assertThat(ReconcilingCheck.all(fixture.connection()))
                .filteredOn(finding -> finding.number().equals(left.id().toString()))
                .extracting(ReconcilingFinding::detail)
                .contains("engine", "audit");
    }

    /** An end that only the record knows of. */
    @Test
    void anEndedApplicationThatStillWaitsSomewhereIsFound() throws SQLException {
        var waiting = fixture.deciding();
        fixture.run(
                """
                update sijill.application set status = 'APPROVED', approved_help = help_wanted, decided_by = id, decided_at = filed_at
                where id = '%s'
                """,
                waiting.id());

        assertThat(ReconcilingCheck.of(fixture.connection(), List.of(waiting.number())))
                .extracting(ReconcilingFinding::fault)
                .contains(
                        ReconcilingFault.NOT_ONE_PROCESS,
                        ReconcilingFault.INSTANCE_NOTED_WRONG,
                        ReconcilingFault.NOT_ONE_WORK_ITEM,
                        ReconcilingFault.MESSAGES_WRONG,
                        ReconcilingFault.AUDIT_LINES_WRONG,
                        ReconcilingFault.DEADLINES_WRONG);
    }

    private static Arguments fault(String what, ReconcilingFault fault, String breaking) {
        return Arguments.of(what, fault, breaking);
    }

    private static String message(String occasion) {
        return """
                alter table sijill.message drop constraint uq_message_once;
                insert into sijill.message select gen_random_uuid(), case_id, case_number, office_code, confidentiality_level,
                  channel, recipient, language, template, %s, text, created_at, not_before, sent_at, attempts, last_error, state,
                  replaces, version from sijill.message where case_id = '%%1$s'
                """
                .formatted(occasion);
    }
}
