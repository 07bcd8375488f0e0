package org.sijill.web.kill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.sijill.db.DatabaseAccess;

/** Where cases stand, place by place, in rows that can be compared: before something dies and after. */
final class Standing {

    private static final String ROWS =
            """
            with asked as (select cast(? as text[]) as numbers),
              chosen as (select a.* from sijill.application a, asked where a.number = any(asked.numbers)),
              families as (select c.* from sijill.certification c, asked
                where c.household_number = any(asked.numbers) and c.ended_at is null),
              cases as (select id, number from chosen union all select household_id, household_number from families),
              engine as (select c.number, e.id_ from cases c
                join camunda.act_ru_execution e on e.business_key_ = c.id::text and e.parent_id_ is null)
            select concat_ws(' ', number, 'record', status, version, answers) from chosen
            union all select concat_ws(' ', household_number, 'record', stage, next_on, version) from families
            union all select concat_ws(' ', v.case_number, 'visit', v.number, v.status, v.version, v.slot_on, v.finding)
              from sijill.visit v join chosen c on c.id = v.case_id
            union all select concat_ws(' ', c.number, 'vote', v.id, v.round, v.approved_help, v.reason)
              from sijill.committee_vote v join chosen c on c.id = v.application_id
            union all select concat_ws(' ', w.case_number, 'item', w.id, w.task_id, w.step, w.due_at, w.closed_at)
              from sijill.work_item w join cases c on c.id = w.case_id
            union all select concat_ws(' ', d.case_number, 'deadline', d.name, d.state, d.due_at)
              from sijill.deadline d join cases c on c.id = d.case_id
            union all select concat_ws(' ', m.case_number, 'message', m.id, m.template, m.state, m.text)
              from sijill.message m join cases c on c.id = m.case_id
            union all select concat_ws(' ', l.case_number, 'letter', l.id, l.kind, l.made_at)
              from sijill.letter l join cases c on c.id = l.case_id
            union all select concat_ws(' ', e.number, 'task', t.id_, t.task_def_key_)
              from engine e join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
            union all select concat_ws(' ', e.number, 'job', f.act_id_, j.id_, j.type_, j.duedate_)
              from engine e join camunda.act_ru_job j on j.process_instance_id_ = e.id_
              join camunda.act_ru_jobdef f on f.id_ = j.job_def_id_
            union all select concat_ws(' ', e.number, 'hears', s.event_name_)
              from engine e join camunda.act_ru_event_subscr s on s.proc_inst_id_ = e.id_
            union all select concat_ws(' ', c.number, 'audit', count(a.id))
              from cases c join sijill.audit_event a on a.subject_id = c.id::text group by c.number
            """;

    private Standing() {}

    /** @param numbers of applications, and of families that are asked to confirm their data */
    static Set<String> of(DatabaseAccess database, Iterable<String> numbers) throws SQLException {
        return rows(database, ROWS, numbers);
    }

    /** @return the rows of a question whose one parameter is these numbers */
    static Set<String> rows(DatabaseAccess database, String sql, Iterable<String> numbers) throws SQLException {
        var wanted = new ArrayList<String>();
        numbers.forEach(wanted::add);
        try (var owner = database.connectAsOwner();
                var query = owner.prepareStatement(sql)) {
            query.setArray(1, owner.createArrayOf("text", wanted.toArray()));
            try (var rows = query.executeQuery()) {
                var standing = new TreeSet<String>();
                while (rows.next()) {
                    standing.add(rows.getString(1));
                }
                return standing;
            }
        }
    }

    /** @return the one value of a question with one parameter */
    static String asked(DatabaseAccess database, String sql, String value) throws SQLException {
        try (var owner = database.connectAsOwner();
                var query = owner.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
