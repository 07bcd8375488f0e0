package org.sijill.web.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sijill.db.DatabaseAccess;

/** Where applications stand, place by place, in rows that can be compared: before something dies and after. */
final class Standing {

    private static final String ROWS =
            """
            with chosen as (select * from sijill.application where number = any(?)),
              engine as (select c.number, e.id_ from chosen c
                join camunda.act_ru_execution e on e.business_key_ = c.id::text and e.parent_id_ is null)
            select concat_ws(' ', number, 'record', status, version, answers) from chosen
            union all select concat_ws(' ', w.case_number, 'item', w.id, w.task_id, w.step, w.due_at, w.closed_at)
              from sijill.work_item w join chosen c on c.id = w.case_id
            union all select concat_ws(' ', d.case_number, 'deadline', d.name, d.state, d.due_at)
              from sijill.deadline d join chosen c on c.id = d.case_id
            union all select concat_ws(' ', m.case_number, 'message', m.id, m.template, m.state, m.text)
              from sijill.message m join chosen c on c.id = m.case_id
            union all select concat_ws(' ', l.case_number, 'letter', l.id, l.kind, l.made_at)
              from sijill.letter l join chosen c on c.id = l.case_id
            union all select concat_ws(' ', e.number, 'task', t.id_, t.task_def_key_)
              from engine e join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
            union all select concat_ws(' ', e.number, 'job', j.id_, j.type_, j.duedate_)
              from engine e join camunda.act_ru_job j on j.process_instance_id_ = e.id_
            union all select concat_ws(' ', e.number, 'hears', s.event_name_)
              from engine e join camunda.act_ru_event_subscr s on s.proc_inst_id_ = e.id_
            union all select concat_ws(' ', c.number, 'audit', count(a.id))
              from chosen c join sijill.audit_event a on a.subject_id = c.id::text group by c.number
            """;

    private Standing() {}

    static Set<String> of(DatabaseAccess database, List<String> numbers) throws SQLException {
        try (var owner = database.connectAsOwner();
                var query = owner.prepareStatement(ROWS)) {
            query.setArray(1, owner.createArrayOf("text", numbers.toArray()));
            try (var rows = query.executeQuery()) {
                var standing = new TreeSet<String>();
                while (rows.next()) {
                    standing.add(rows.getString(1));
                }
                return standing;
            }
        }
    }

    private static final String FAMILIES =
            """
            with chosen as (select * from sijill.certification
                where stage in ('ASKED', 'STALE', 'SUSPENDED', 'REPORTED') and ended_at is null),
              engine as (select c.household_number as number, e.id_ from chosen c
                join camunda.act_ru_execution e on e.business_key_ = c.household_id::text and e.parent_id_ is null)
            select concat_ws(' ', household_number, 'record', stage, next_on, version) from chosen
            union all select concat_ws(' ', w.case_number, 'item', w.id, w.task_id, w.step, w.due_at)
              from sijill.work_item w join chosen c on c.household_id = w.case_id where w.closed_at is null
            union all select concat_ws(' ', d.case_number, 'deadline', d.name, d.state, d.due_at)
              from sijill.deadline d join chosen c on c.household_id = d.case_id
            union all select concat_ws(' ', m.case_number, 'message', m.id, m.template, m.text)
              from sijill.message m join chosen c on c.household_id = m.case_id
            union all select concat_ws(' ', e.number, 'task', t.id_, t.task_def_key_)
              from engine e join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
            union all select concat_ws(' ', e.number, 'job', f.act_id_, j.id_, j.duedate_)
              from engine e join camunda.act_ru_job j on j.process_instance_id_ = e.id_
              join camunda.act_ru_jobdef f on f.id_ = j.job_def_id_
            """;

    /** @return where the families stand that are to confirm their data, in rows that can be compared */
    static Set<String> ofFamilies(DatabaseAccess database) throws SQLException {
        try (var owner = database.connectAsOwner();
                var query = owner.prepareStatement(FAMILIES);
                var rows = query.executeQuery()) {
            var standing = new TreeSet<String>();
            while (rows.next()) {
                standing.add(rows.getString(1));
            }
            return standing;
        }
    }

    static String status(DatabaseAccess database, String number) throws SQLException {
        return asked(database, "select status from sijill.application where number = ?", number);
    }

    /** @return states of the messages that tell the decision, one after the other */
    static String toldOf(DatabaseAccess database, String number) throws SQLException {
        return asked(
                database,
                "select string_agg(state, ' ') from sijill.message where template in ('a.ok', 'a.no') and case_number"
                        + " = ?",
                number);
    }

    /** @return the one value of a question with one parameter */
    static String asked(DatabaseAccess database, String sql, String value) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                var query = owner.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
