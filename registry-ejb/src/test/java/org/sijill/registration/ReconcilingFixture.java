package org.sijill.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.db.SharedTestDatabase;

/**
 * Applications at each place of their life with everything that belongs to them, written in SQL as the product leaves them:
 * ground for {@code ReconcilingCheckTest} and {@code ReconcilingPathsTest}, which break them. That the product really leaves them so is shown by the check
 * finding nothing on what came through REST and pages.
 */
final class ReconcilingFixture implements BeforeEachCallback, AfterEachCallback {

    private static final String DEFINITION = "reconciling:1:fixture";
    private static final String OFFICE = "OM-DA-01";

    private Connection connection;
    private Statement statement;
    private int filed = 990_000;

    /** As superuser, past constraints and the triggers that keep the audit log; nothing is ever committed. */
    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        SharedTestDatabase.access();
        connection = SharedTestDatabase.connectAsSuperuser();
        connection.setAutoCommit(false);
        statement = connection.createStatement();
        run("set local session_replication_role = replica");
        run("insert into camunda.act_re_procdef (id_, key_, version_) values ('%s', 'registration', 999)", DEFINITION);
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        connection.rollback();
        connection.close();
    }

    Connection connection() {
        return connection;
    }

    /** Ids of what was written, for breaking it. */
    record Filed(UUID id, String number, String instance, String task) {}

    void run(String sql, Object... arguments) throws SQLException {
        statement.execute(String.format(sql, arguments));
    }

    /** Waits for the clerk's check. */
    Filed verifying() throws SQLException {
        var filed = file("VERIFYING");
        waits(filed, "CheckApplication", "2026-11-26T10:30Z");
        limit(filed, "Promise", "RUNNING", "2026-12-03T10:30Z");
        limit(filed, "LegalCeilingDue", "RUNNING", "2027-03-24T10:30Z");
        timer(filed, "LegalCeilingDue", "2027-03-24T10:30Z");
        return filed;
    }

    /** Waits for the citizen. */
    Filed returned() throws SQLException {
        var filed = file("RETURNED");
        waits(filed, "AwaitCompletion", "2026-12-15T19:59Z");
        for (var reminder : List.of("FirstReminderDue", "SecondReminderDue")) {
            limit(filed, reminder, "RUNNING", "2026-12-01T05:00Z");
            timer(filed, reminder, "2026-12-01T05:00Z");
        }
        limit(filed, "Promise", "PAUSED", null);
        limit(filed, "CheckApplicationDue", "DONE", "2026-11-26T10:30Z");
        limit(filed, "LegalCeilingDue", "RUNNING", "2027-03-24T10:30Z");
        timer(filed, "LegalCeilingDue", "2027-03-24T10:30Z");
        line(filed, "registration.return");
        message(filed, "a.return", "a.return:2");
        return filed;
    }

    /** Waits for a supervisor. */
    Filed deciding() throws SQLException {
        var filed = file("DECISION");
        waits(filed, "DecideApplication", "2026-12-03T10:30Z");
        limit(filed, "Promise", "RUNNING", "2026-12-03T10:30Z");
        limit(filed, "LegalCeilingDue", "RUNNING", "2027-03-24T10:30Z");
        timer(filed, "LegalCeilingDue", "2027-03-24T10:30Z");
        line(filed, "registration.verify");
        return filed;
    }

    /** Its family is to be visited. */
    Filed visited() throws SQLException {
        var filed = file("VISIT");
        run(
                """
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, super_exec_,
                  proc_def_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, proc_def_key_)
                values ('%1$s', 1, '%2$s', '%1$s', '%3$s', '%2$s', '%4$s', false, false, true, false, 1, 'social-visit')
                """,
                filed.task(), filed.instance(), filed.id(), DEFINITION);
        run(
                """
                insert into sijill.visit (id, number, case_id, case_number, office_code, confidentiality_level, status, name,
                  name_en, mobile, language, wilaya_code, village, landmark, concerned, urgent, reasons, planned_at, not_home,
                  letter_sent, worked_by, version)
                values ('%1$s', '%2$s', '%1$s', '%3$s', '%4$s', 1, 'PLANNED', '', '', '', 'AR', 'OM-DA-01', '', '', '', false, '',
                  '2026-11-24T05:00Z', 0, false, '', 0)
                """,
                filed.id(), CaseNumber.ofYear('V', 2026, this.filed), filed.number(), OFFICE);
        return filed;
    }

    /** One of the committee has voted, and the others have not. */
    Filed votedOn() throws SQLException {
        var filed = deciding();
        run("update sijill.work_item set step = 'VoteOnApplication' where task_id = '%s'", filed.task());
        run(
                """
                insert into sijill.committee_vote (id, application_id, member_id, round, approved_help, reason_text, voted_at)
                values ('%1$s', '%1$s', '%1$s', 1, 'DEVICE', '', '2026-11-25T06:00Z')
                """,
                filed.id());
        return filed;
    }

    /** A register was asked, and has not answered. */
    Filed askedOf() throws SQLException {
        var filed = verifying();
        run(
                """
                insert into sijill.register_query (id, case_id, case_number, office_code, confidentiality_level, register,
                  civil_number, others, state, asked_at, next_try_at, attempts, version)
                values ('%1$s', '%1$s', '%2$s', '%3$s', 1, 'CIVIL', '10483526', '', 'WAITING', '2026-11-24T05:00Z',
                  '2026-11-24T05:00Z', 0, 0)
                """,
                filed.id(), filed.number(), OFFICE);
        return filed;
    }

    /** Ended; the process is gone from the engine. */
    Filed entered() throws SQLException {
        var filed = file("ENTERED");
        run("update sijill.workflow_instance set ended_at = '2026-11-25T06:00Z' where case_id = '%s'", filed.id());
        run("delete from camunda.act_ru_event_subscr where proc_inst_id_ = '%s'", filed.instance());
        run("delete from camunda.act_ru_execution where id_ = '%s'", filed.instance());
        limit(filed, "Promise", "DONE", "2026-12-03T10:30Z");
        line(filed, "registration.verify");
        line(filed, "registration.approve");
        line(filed, "registration.enter");
        family(filed);
        letter(filed);
        message(filed, "a.ok", "a.ok");
        return filed;
    }

    private void letter(Filed filed) throws SQLException {
        run(
                """
                insert into sijill.letter (id, number, case_id, case_number, office_code, confidentiality_level, kind,
                  template_version, occasion, language, given, check_code, issued_at, issued_by, made_at, version)
                values ('%1$s', '%2$s', '%1$s', '%3$s', '%4$s', 1, 'APPROVAL', 1, 'APPROVAL', 'AR', '{}', '0123456789AB',
                  '2026-11-25T06:00Z', '%1$s', '2026-11-25T06:00Z', 1)
                """,
                filed.id(), CaseNumber.ofYear('L', 2026, this.filed), filed.number(), OFFICE);
    }

    private void family(Filed filed) throws SQLException {
        run(
                """
                insert into sijill.household (id, number, office_code, confidentiality_level, registered_at, version)
                values ('%1$s', '%2$s', '%3$s', 1, '2026-11-25T06:00Z', 1)
                """,
                filed.id(), CaseNumber.ofGovernorate('H', "DA", this.filed), OFFICE);
        run(
                """
                insert into sijill.person (id, office_code, confidentiality_level, registered_at, version)
                values ('%1$s', '%2$s', 1, '2026-11-25T06:00Z', 1)
                """,
                filed.id(), OFFICE);
        run(
                """
                insert into sijill.membership (id, household_id, person_id, kind, role, valid_from, recorded_at, recorded_by)
                values ('%1$s', '%1$s', '%1$s', 'FAMILY', 'HEAD', '2026-11-25', '2026-11-25T06:00Z', '%1$s')
                """,
                filed.id());
        run(
                """
                update sijill.application a set household_id = h.id, household_number = h.number
                from sijill.household h where h.id = a.id and a.id = '%s'
                """,
                filed.id());
    }

    /** Begun on a phone, and not handed in yet. */
    Filed draft() throws SQLException {
        var draft = next();
        run(
                """
                insert into sijill.applicant (id, civil_number, mobile, card_expires_on, proven_at, version)
                values ('%s', '%s', '92014417', '2030-01-01', '2026-11-24T05:00Z', 1)
                """,
                draft.id(), filed);
        record(draft, "DRAFT", keyOf(draft));
        run("update sijill.application set applicant_id = id, channel = 'PORTAL' where id = '%s'", draft.id());
        process(draft, "application-draft");
        waits(draft, "AwaitSubmission", "2026-12-24T19:59Z");
        line(draft, "registration.begin");
        return draft;
    }

    /** A family that is asked to confirm its data; its number stands in for an application's. */
    Filed asked() throws SQLException {
        var family = new Filed(
                Ids.next(),
                CaseNumber.ofGovernorate('H', "DA", ++filed).toString(),
                Ids.next().toString(),
                Ids.next().toString());
        run(
                """
                insert into sijill.household (id, number, office_code, confidentiality_level, registered_at, version)
                values ('%1$s', '%2$s', '%3$s', 1, '2025-11-24T06:00Z', 1)
                """,
                family.id(), family.number(), OFFICE);
        run(
                """
                insert into sijill.household_facts (id, household_id, state, wilaya_code, village, landmark, mobile, valid_from,
                  recorded_at, recorded_by)
                values ('%1$s', '%1$s', 'ACTIVE', '%2$s', '', '', '92014417', '2025-11-24', '2025-11-24T06:00Z', '%1$s')
                """,
                family.id(), OFFICE);
        run(
                """
                insert into sijill.certification (id, household_id, household_number, office_code, confidentiality_level,
                  certified_on, way, certified_by, next_on, language, stage, version)
                values ('%1$s', '%1$s', '%2$s', '%3$s', 1, '2025-11-24', 'ENTRY', '%1$s', '2026-11-24', 'AR', 'ASKED', 1)
                """,
                family.id(), family.number(), OFFICE);
        process(family, "recertification");
        run(
                """
                insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, task_def_key_, suspension_state_)
                values ('%1$s', 1, '%2$s', '%2$s', '%3$s', 'AwaitConfirmation', 1)
                """,
                family.task(), family.instance(), DEFINITION);
        run(
                """
                insert into sijill.work_item (id, task_id, process_key, case_id, case_number, step, permission,
                  office_code, confidentiality_level, opened_at, since, paused, escalated, version)
                values ('%1$s', '%2$s', 'recertification', '%3$s', '%4$s', 'AwaitConfirmation', 'recertification.confirmOwn',
                  '%5$s', 1, '2026-09-25T05:00Z', '2026-09-25T05:00Z', true, false, 0)
                """,
                Ids.next(), family.task(), family.id(), family.number(), OFFICE);
        limit(family, "ReminderDue", "RUNNING", "2026-10-25T05:00Z");
        timer(family, "ReminderDue", "2026-10-25T05:00Z");
        return family;
    }

    List<Filed> oneOfEach() throws SQLException {
        var all = new ArrayList<Filed>();
        all.add(draft());
        all.add(verifying());
        all.add(returned());
        all.add(deciding());
        all.add(entered());
        return all;
    }

    String keyOf(Filed filed) {
        return "key-" + filed.number();
    }

    private Filed next() {
        var number = CaseNumber.ofYear('A', 2026, ++filed).toString();
        return new Filed(Ids.next(), number, Ids.next().toString(), Ids.next().toString());
    }

    private Filed file(String status) throws SQLException {
        var application = next();
        record(application, status, keyOf(application));
        process(application, "registration");
        message(application, "a.in", "a.in");
        line(application, "registration.submit");
        line(application, "registration.register");
        return application;
    }

    /** The record and what the partner was answered, and nothing else of it. */
    void record(Filed application, String status, String key) throws SQLException {
        var decided = "ENTERED".equals(status);
        run(
                """
                insert into sijill.application (id, number, civil_number, mobile, wilaya_code, help_wanted, channel, status,
                  office_code, confidentiality_level, filed_by, request_key, request_hash, begun_at, filed_at, prepared_by, missing, decided_by, decided_at,
                  approved_help, lapsed_at, version)
                values ('%s', '%s', '10483526', '92014417', 'OM-DA-01', 'DEVICE', 'PARTNER', '%s', '%s', 1,
                  '00000000-0000-7000-8000-000000000001', '%s', '', '2026-11-24T05:00Z', %s, '', '', %s, %s, '%s', %s, 2)
                """,
                application.id(),
                application.number(),
                status,
                OFFICE,
                key,
                "DRAFT".equals(status) ? "null" : "'2026-11-24T05:00Z'",
                decided ? "'" + application.id() + "'" : "null",
                decided ? "'2026-11-25T06:00Z'" : "null",
                Set.of("APPROVED", "ENTERED", "ANNULLED").contains(status) ? "DEVICE" : "",
                "LAPSED".equals(status) ? "'2026-11-25T06:00Z'" : "null");
    }

    private void process(Filed filed, String key) throws SQLException {
        run(
                """
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                  proc_def_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, proc_def_key_)
                values ('%1$s', 1, '%1$s', '%1$s', '%2$s', '%3$s', false, false, true, false, 1, '%4$s')
                """,
                filed.instance(), filed.id(), DEFINITION, key);
        run(
                """
                insert into camunda.act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_, created_)
                values ('%s', 1, 'message', 'ApplicationWithdrawn', '%2$s', '%2$s', '2026-11-24T05:00')
                """,
                Ids.next(), filed.instance());
        run(
                """
                insert into sijill.workflow_instance (id, process_key, case_id, case_number, office_code,
                  confidentiality_level, engine_instance_id, started_at, version)
                values ('%s', '%s', '%s', '%s', '%s', 1, '%s', '2026-11-24T05:00Z', 0)
                """,
                Ids.next(), key, filed.id(), filed.number(), OFFICE, filed.instance());
    }

    private void waits(Filed filed, String step, String until) throws SQLException {
        run(
                """
                insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, task_def_key_, suspension_state_)
                values ('%s', 1, '%3$s', '%3$s', '%4$s', '%2$s', 1)
                """,
                filed.task(), step, filed.instance(), DEFINITION);
        run(
                """
                insert into sijill.work_item (id, task_id, process_key, case_id, case_number, step, permission,
                  office_code, confidentiality_level, opened_at, since, due_at, paused, escalated, version)
                values ('%s', '%s', 'registration', '%s', '%s', '%s', 'registration.verify', '%s', 1,
                  '2026-11-24T05:00Z', '2026-11-24T05:00Z', '%s', false, false, 0)
                """,
                Ids.next(), filed.task(), filed.id(), filed.number(), step, OFFICE, until);
        limit(filed, step + "Due", "RUNNING", until);
        timer(filed, step + "Due", until);
    }

    private void limit(Filed filed, String name, String state, String due) throws SQLException {
        run(
                """
                insert into sijill.deadline (id, case_id, case_number, office_code, confidentiality_level, name, rule,
                  limit_kind, limit_amount, limit_party, promise, state, started_at, due_at, ended_at)
                values ('%s', '%s', '%s', '%s', 1, '%s', 'DUE', 'WORKING_DAYS', 2, 'OFFICE', false, '%s',
                  '2026-11-24T05:00Z', %s, %s)
                """,
                Ids.next(),
                filed.id(),
                filed.number(),
                OFFICE,
                name,
                state,
                due == null ? "null" : "'" + due + "'",
                "DONE".equals(state) ? "'2026-11-25T06:00Z'" : "null");
    }

    private void timer(Filed filed, String name, String due) throws SQLException {
        var definition = DEFINITION + name;
        run(
                """
                insert into camunda.act_ru_jobdef (id_, rev_, proc_def_id_, act_id_, job_type_)
                values ('%s', 1, '%s', '%s', 'timer-transition') on conflict do nothing
                """,
                definition, DEFINITION, name);
        run(
                """
                insert into camunda.act_ru_job (id_, rev_, type_, process_instance_id_, retries_, duedate_, job_def_id_)
                values ('%s', 1, 'timer', '%s', 3, timestamptz '%s' at time zone 'UTC', '%s')
                """,
                Ids.next(), filed.instance(), due, definition);
    }

    private void message(Filed filed, String template, String occasion) throws SQLException {
        run(
                """
                insert into sijill.message (id, case_id, case_number, office_code, confidentiality_level, channel, recipient,
                  language, template, occasion, text, created_at, not_before, attempts, state, version)
                values ('%s', '%s', '%s', '%s', 1, 'SMS', '92014417', 'AR', '%s', '%s', '', '2026-11-24T05:00Z',
                  '2026-11-24T05:00Z', 0, 'WAITING', 0)
                """,
                Ids.next(), filed.id(), filed.number(), OFFICE, template, occasion);
    }

    private void line(Filed filed, String action) throws SQLException {
        run(
                """
                insert into sijill.audit_event (id, at, actor_name, roles, action, outcome, subject_type, subject_id,
                  fields, reference, channel)
                values ('%s', '2026-11-24T05:00Z', 'fixture', '', '%s', 'DONE', 'application', '%s', '', '', 'api')
                """,
                Ids.next(), action, filed.id());
    }
}
