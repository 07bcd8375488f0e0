package org.sijill.registration;

/** What can be wrong between the places that keep an application. Each asks for rows of number and detail. */
public enum ReconcilingFault {
    /** A number was given out, and no record has it. */
    NO_APPLICATION(""),

    NUMBER_TWICE("select number, count(*)::text from chosen group by number having count(*) > 1"),

    /** SUBMITTED is passed within the transaction that files. */
    STAYED_SUBMITTED("select number, status from chosen where status = 'SUBMITTED'"),

    /** Filed twice under one key: each is whole in itself, only the key tells that one is too many. */
    KEY_TWICE(
            """
            select string_agg(a.number, ' '), a.request_key || ' ' || count(*) from sijill.application a
            where (a.filed_by, a.request_key) in (select c.filed_by, c.request_key from chosen c)
            group by a.filed_by, a.request_key having count(*) > 1
            """),

    /** The engine's instance: one while the application is open, none after. */
    NOT_ONE_PROCESS(
            """
            select o.number, o.status || ' ' || count(e.id_) from open_or_not o
            left join camunda.act_ru_execution e on e.business_key_ = o.id::text and e.parent_id_ is null
              and e.proc_def_key_ = 'registration'
            group by o.id, o.number, o.status, o.running having count(e.id_) <> o.running::int
            """),

    /** Our own note of the instance: one that runs, naming the engine's; what lapsed and was opened again has ended ones beside it. */
    INSTANCE_NOTED_WRONG(
            """
            select o.number, o.status || ' ' || count(w.id) || ' ended ' || count(w.ended_at) from open_or_not o
            left join sijill.workflow_instance w on w.case_id = o.id and w.case_number = o.number
              and w.process_key = 'registration'
              and (not o.running or exists (select 1 from camunda.act_ru_execution e
                where e.id_ = w.engine_instance_id and e.business_key_ = o.id::text))
            group by o.id, o.number, o.status, o.running
            having count(w.id) < 1 or o.running and count(w.id) <> 1
              or count(w.ended_at) <> case when o.running then 0 else count(w.id) end
            """),

    /** The engine waits at exactly the step that the status says, and would hear of a withdrawal. */
    POSITION_IS_NOT_STATUS(
            """
            select o.number, o.status || ' ' || coalesce(t.steps, 'nowhere') || ' ' || coalesce(s.messages, 'deaf')
            from open_or_not o
            left join lateral (select string_agg(t.task_def_key_, ',' order by t.task_def_key_) as steps
              from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
              where e.business_key_ = o.id::text) t on true
            left join lateral (select string_agg(s.event_name_, ',') as messages
              from camunda.act_ru_event_subscr s join camunda.act_ru_execution e on e.id_ = s.proc_inst_id_
              where e.business_key_ = o.id::text and e.proc_def_key_ = 'registration') s on true
            where t.steps is distinct from o.step
              or s.messages is distinct from case when o.running then 'ApplicationWithdrawn' end
            """),

    /** One open row of the work list for an open application, at its step and with its task; none for an ended one. */
    NOT_ONE_WORK_ITEM(
            """
            select o.number, o.status || ' ' || coalesce(string_agg(w.step, ','), 'none') from open_or_not o
            left join sijill.work_item w on w.case_id = o.id and w.closed_at is null
            left join camunda.act_ru_task t on t.id_ = w.task_id and t.task_def_key_ = w.step
            group by o.id, o.number, o.status, o.step
            having count(w.id) <> case when o.step is null then 0 else 1 end
              or count(*) filter (where w.id is not null and (w.step is distinct from o.step or t.id_ is null)) > 0
            """),

    /** Who is asked, where and how secret: alike in every place. */
    SCOPE_DIFFERS(
            """
            select c.number, k.place from chosen c join (
              select 'work_item' as place, case_id, case_number, office_code, confidentiality_level from sijill.work_item
              union all select 'workflow_instance', case_id, case_number, office_code, confidentiality_level
                from sijill.workflow_instance
              union all select 'deadline', case_id, case_number, office_code, confidentiality_level from sijill.deadline
              union all select 'message', case_id, case_number, office_code, confidentiality_level from sijill.message
            ) k on k.case_id = c.id
            where (k.case_number, k.office_code, k.confidentiality_level)
              is distinct from (c.number, c.office_code, c.confidentiality_level)
            """),

    /**
     * One confirmation, one end, as many lapses as are written down, and as many demands for what is missing as there were returns and
     * new openings; nothing where there is no phone.
     */
    MESSAGES_WRONG(
            """
            select o.number, o.status || ' ' || coalesce(string_agg(m.template, ','), 'none') from open_or_not o
            left join sijill.message m on m.case_id = o.id
            where o.mobile <> ''
            group by o.id, o.number, o.status, o.in_part
            having count(*) filter (where m.template = 'a.in') <> 1
              or count(*) filter (where m.template in ('a.ok', 'a.part', 'a.no', 'a.withdrawn'))
                <> count(*) filter (where m.template = case
                  when o.status in ('APPROVED', 'ENTERED', 'ANNULLED') then case when o.in_part then 'a.part' else 'a.ok' end
                  when o.status = 'REJECTED' then 'a.no' when o.status = 'WITHDRAWN' then 'a.withdrawn' end)
              or count(*) filter (where m.template = 'a.annulled') <> (o.status = 'ANNULLED')::int
              or (o.status in ('APPROVED', 'ENTERED', 'ANNULLED', 'REJECTED', 'WITHDRAWN'))
                <> (count(*) filter (where m.template in ('a.ok', 'a.part', 'a.no', 'a.withdrawn')) = 1)
              or count(*) filter (where m.template = 'a.lapsed')
                <> (select count(*) from sijill.audit_event e
                  where e.subject_id = o.id::text and e.action = 'registration.lapse' and e.outcome = 'DONE')
              or count(*) filter (where m.template = 'a.return')
                <> (select count(*) from sijill.audit_event e
                  where e.subject_id = o.id::text and e.action in ('registration.return', 'registration.reopen')
                    and e.outcome = 'DONE')
            """),

    /** A decision is told once its letter is made, and not before. */
    HELD_WRONG(
            """
            select c.number, c.status || ' ' || m.template || ' ' || m.state from chosen c
            join sijill.message m on m.case_id = c.id
            where (m.state = 'HELD') <> (c.status = 'APPROVED' and m.template in ('a.ok', 'a.part'))
              and not (m.state = 'HELD' and c.status = 'REJECTED' and m.template = 'a.no')
            """),

    /** What is approved has its family's file, with a head who belongs to it. */
    ENTRY_WRONG(
            """
            select c.number, c.status || ' ' || coalesce(c.household_number, 'no file') from chosen c
            where c.status in ('APPROVED', 'ENTERED')
              and (c.status = 'APPROVED' or exists (select 1 from sijill.audit_event e
                where e.subject_id = c.id::text and e.action = 'registration.enter'))
              and not exists (select 1 from sijill.household h
                join sijill.membership m on m.household_id = h.id and m.kind = 'FAMILY' and m.role = 'HEAD'
                where h.id = c.household_id and h.number = c.household_number)
            """),

    /** Whoever was told of his entry can have the letter; of a decision that was taken back it holds no longer. */
    LETTER_WRONG(
            """
            select c.number, c.status || ' ' || count(l.id) || ' issued' from chosen c
            left join sijill.letter l on l.case_id = c.id and l.kind = 'APPROVAL'
            where c.status in ('APPROVED', 'ENTERED', 'ANNULLED') and (c.status = 'APPROVED' or exists (select 1 from sijill.audit_event e
              where e.subject_id = c.id::text and e.action = 'registration.enter'))
            group by c.id, c.number, c.status
            having count(l.id) <> 1 or count(l.revoked_at) <> (c.status = 'ANNULLED')::int
            """),

    MESSAGE_TWICE(
            """
            select c.number, m.template || ' ' || count(*) from chosen c
            join sijill.message m on m.case_id = c.id
            group by c.number, m.template, m.occasion having count(*) > 1
            """),

    /** Each step left its line, those that happen once exactly one. */
    AUDIT_LINES_WRONG(
            """
            select c.number, l.action || ' ' || count(e.id) from chosen c join lines l on l.status in ('', c.status)
            left join sijill.audit_event e
              on e.subject_type = 'application' and e.subject_id = c.id::text and e.action = l.action and e.outcome = 'DONE'
            group by c.id, c.number, l.action, l.least, l.most having count(e.id) not between l.least and l.most
            """),

    /** The deadlines that run, and those that stand, are those of the status. */
    DEADLINES_WRONG(
            """
            select coalesce(l.number, d.case_number), coalesce(d.name, l.name) || ' ' || coalesce(d.state, 'missing')
            from (select c.id, c.number, m.state,
                case when m.name = 'DecideApplicationDue' and c.step = 'VoteOnApplication' then 'VoteOnApplicationDue' else m.name end
                  as name
              from waiting c join limits m on m.status = c.status) l
            full join (select d.* from sijill.deadline d join waiting c on c.id = d.case_id
              where d.state <> 'DONE' and (c.status <> 'VISIT' or d.name in (select name from limits))) d
              on d.case_id = l.id and d.name = l.name
            where d.state is distinct from l.state
            """),

    /**
     * A timer of the engine fires when the deadline of its name falls due; one that fired left a line. A visit's limit runs on while
     * the visit is with the head, and its lines name the visit: those are the visit's own to keep.
     */
    TIMER_IS_NOT_DEADLINE(
            """
            select coalesce(d.case_number, j.number), coalesce(d.name, j.name) || ' deadline ' || coalesce(d.due_at::text, 'none')
              || ' timer ' || coalesce(j.due_at::text, 'none')
            from (select c.number, c.id, f.act_id_ as name, j.duedate_ at time zone 'UTC' as due_at
              from chosen c join camunda.act_ru_execution e on e.business_key_ = c.id::text and e.parent_id_ is null
              join camunda.act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'
              join camunda.act_ru_jobdef f on f.id_ = j.job_def_id_
              where c.decided_at is null and e.proc_def_key_ <> 'social-visit') j
            full join (select d.* from sijill.deadline d join chosen c on c.id = d.case_id
              where d.state = 'RUNNING' and d.name <> 'Promise'
                and d.name not in ('AgreeSlotDue', 'VisitFamilyDue', 'AwaitFamilyDue', 'ReviewVisitDue', 'CorrectReportDue') and not exists (select 1 from sijill.audit_event e
                where e.subject_id = c.id::text and e.action in ('registration.escalate', 'registration.remind')
                  and e.at >= d.due_at)) d on d.case_id = j.id and d.name = j.name
            where date_trunc('milliseconds', d.due_at) is distinct from j.due_at
            """),

    /** The day shown in the work list is that of the deadline. */
    DUE_DAY_DIFFERS(
            """
            select c.number, w.step || ' ' || coalesce(w.due_at::text, 'none') from chosen c
            join sijill.work_item w on w.case_id = c.id and w.closed_at is null
            left join sijill.deadline d on d.case_id = c.id and d.name = w.step || 'Due' and d.state = 'RUNNING'
            where w.due_at is distinct from d.due_at
            """),

    /** A step that failed so often that nobody tries it again. */
    GIVEN_UP(
            """
            select c.number, coalesce(j.failed_act_id_, j.handler_type_) from chosen c
            join camunda.act_ru_execution e on e.business_key_ = c.id::text and e.parent_id_ is null
            join camunda.act_ru_job j on j.process_instance_id_ = e.id_ and j.retries_ <= 0
            """),

    /** What a draft has while it is one, and nothing of it once it is none: its process with its task and its timer. */
    DRAFT_WRONG(
            """
            select b.number, b.status || ' ' || count(distinct w.id) || ' noted, ' || count(distinct t.id_) || ' tasks, '
              || count(distinct i.id) || ' items, ' || count(distinct j.id_) || ' timers'
            from begun b
            left join sijill.workflow_instance w on w.case_id = b.id and w.process_key = 'application-draft'
              and w.ended_at is null
            left join camunda.act_ru_execution e on e.business_key_ = b.id::text and e.parent_id_ is null
              and e.proc_def_key_ = 'application-draft'
            left join camunda.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = 'AwaitSubmission'
            left join sijill.work_item i on i.task_id = t.id_ and i.closed_at is null
            left join sijill.deadline d on d.case_id = b.id and d.name = 'AwaitSubmissionDue' and d.state = 'RUNNING'
            left join camunda.act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'
              and j.duedate_ at time zone 'UTC' = date_trunc('milliseconds', d.due_at)
            group by b.id, b.number, b.status
            having array[count(distinct w.id), count(distinct e.id_), count(distinct t.id_), count(distinct i.id),
                count(distinct d.id), count(distinct j.id_)]
              <> array_fill((b.status = 'DRAFT')::int::bigint, array[6])
            """),

    /** One line of its begin, one of its end; a message only of its end. */
    DRAFT_TOLD_WRONG(
            """
            select b.number, b.status from begun b
            where (select count(*) from sijill.audit_event e
                where e.subject_id = b.id::text and e.action in ('registration.begin', 'registration.open')
                  and e.outcome = 'DONE') <> 1
              or b.filed_at is null and ((select count(*) from sijill.message m where m.case_id = b.id)
                  <> (b.status <> 'DRAFT' and b.mobile <> '')::int
                or (select count(*) from sijill.audit_event e where e.subject_id = b.id::text and e.outcome = 'DONE'
                  and e.action in ('registration.expire', 'registration.withdraw')) <> (b.status <> 'DRAFT')::int)
            """),

    /** Rows of a case that is no application. */
    STRAY_ROW(
            """
            select k.case_number, k.place || ' ' || k.case_id from (
              select 'work_item' as place, case_id, case_number from sijill.work_item
              union all select 'workflow_instance', case_id, case_number from sijill.workflow_instance
              union all select 'deadline', case_id, case_number from sijill.deadline
              union all select 'message', case_id, case_number from sijill.message
            ) k cross join asked
            where k.case_number like 'A-%' and (asked.numbers is null or k.case_number = any(asked.numbers))
              and not exists (select 1 from sijill.application a where a.id = k.case_id)
            """),

    /** Instances and lines that name an application by its id alone. */
    STRAY_WITHOUT_NUMBER(
            """
            select k.id, k.place from (
              select 'engine' as place, business_key_ as id from camunda.act_ru_execution
                where parent_id_ is null and proc_def_key_ = 'registration'
              union all select 'audit', subject_id from sijill.audit_event
                where subject_type = 'application' and outcome = 'DONE'
            ) k cross join asked
            where asked.numbers is null and not exists (select 1 from sijill.application a where a.id::text = k.id)
            """),

    /** The state of a family's file is that of its certification. */
    FILE_IS_NOT_CERTIFICATION(
            """
            select c.household_number, c.stage || ' ' || coalesce(f.state, 'no file')
            from sijill.certification c cross join asked
            left join sijill.household_facts f on f.household_id = c.household_id and f.superseded_at is null
              and f.valid_to is null
            where c.ended_at is null and (asked.numbers is null or c.household_number = any(asked.numbers))
              and case c.stage when 'REPORTED' then f.state in ('ACTIVE', 'STALE', 'SUSPENDED')
                when 'CERTIFIED' then f.state = 'ACTIVE' when 'ASKED' then f.state = 'ACTIVE' else f.state = c.stage end
                is not true
            """),

    /** Whoever is to confirm has one process, noted once, at its step, with one row of the work list and the one day that counts. */
    CONFIRMATION_WRONG(
            """
            select r.number, r.stage || ' ' || count(distinct w.id) || ' noted, ' || count(distinct e.id_) || ' running, '
              || count(distinct i.id) || ' items, ' || count(distinct j.id_) || ' timers, ' || count(distinct d.id) || ' days'
            from (select c.household_id as id, c.household_number as number, c.stage,
                c.stage in ('ASKED', 'STALE', 'SUSPENDED', 'REPORTED') as running,
                case c.stage when 'REPORTED' then 'CheckChanges' else 'AwaitConfirmation' end as step
              from sijill.certification c cross join asked
              where c.ended_at is null and (asked.numbers is null or c.household_number = any(asked.numbers))) r
            left join sijill.workflow_instance w on w.case_id = r.id and w.process_key = 'recertification' and w.ended_at is null
            left join camunda.act_ru_execution e on e.business_key_ = r.id::text and e.parent_id_ is null
              and e.proc_def_key_ = 'recertification'
            left join camunda.act_ru_task t on t.proc_inst_id_ = e.id_ and t.task_def_key_ = r.step
            left join sijill.work_item i on i.task_id = t.id_ and i.closed_at is null
            left join camunda.act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'
            left join camunda.act_ru_jobdef f on f.id_ = j.job_def_id_
            left join sijill.deadline d on d.case_id = r.id and d.state = 'RUNNING' and d.name = f.act_id_
              and date_trunc('milliseconds', d.due_at) = j.duedate_ at time zone 'UTC'
            group by r.id, r.number, r.stage, r.running
            having array[count(distinct w.id), count(distinct e.id_), count(distinct t.id_), count(distinct i.id)]
                <> array_fill(r.running::int::bigint, array[4])
              or count(distinct j.id_) <> count(distinct d.id)
              or count(distinct j.id_) <> r.running::int and not (r.stage = 'REPORTED' and count(distinct j.id_) = 0)
            """),

    /** A confirmation that runs for a family nobody asks. */
    STRAY_CONFIRMATION(
            """
            select coalesce(h.number, e.business_key_), 'engine' from camunda.act_ru_execution e cross join asked
            left join sijill.household h on h.id::text = e.business_key_
            where e.parent_id_ is null and e.proc_def_key_ = 'recertification'
              and (asked.numbers is null or h.number = any(asked.numbers))
              and not exists (select 1 from sijill.certification c where c.household_id = h.id and c.ended_at is null
                and c.stage in ('ASKED', 'STALE', 'SUSPENDED', 'REPORTED'))
            """),

    /** A visit is open as long as its application waits for it, and no longer. */
    VISIT_IS_NOT_STATUS(
            """
            select c.number, c.status || ' ' || count(v.id) || ' open visits' from chosen c
            left join sijill.visit v on v.case_id = c.id and v.status not in ('CLOSED', 'CANCELLED')
            group by c.id, c.number, c.status having count(v.id) <> (c.status = 'VISIT')::int
            """),

    /** An open visit, of whatever case, has one process. */
    VISIT_WITHOUT_PROCESS(
            """
            select v.case_number, v.number || ' ' || v.status || ' ' || count(e.id_) || ' running'
            from sijill.visit v cross join asked
            left join camunda.act_ru_execution e on e.business_key_ = v.case_id::text and e.parent_id_ is null
              and e.proc_def_key_ = 'social-visit'
            where v.status not in ('CLOSED', 'CANCELLED') and (asked.numbers is null or v.case_number = any(asked.numbers))
            group by v.id, v.case_number, v.number, v.status having count(e.id_) <> 1
            """),

    /** A vote was cast while the application was before the committee for that time, and what the votes came to was decided. */
    VOTE_WRONG(
            """
            select c.number, c.status || ' round ' || v.round || ' ' || coalesce(w.outcome, case when w.id is null then 'none' end, 'open')
            from chosen c join sijill.committee_vote v on v.application_id = c.id
            left join (select w.*, row_number() over (partition by w.case_id order by w.opened_at, w.id) as nth
              from sijill.work_item w where w.step = 'VoteOnApplication') w on w.case_id = c.id and w.nth = v.round
            where w.id is null or w.closed_at is null and c.status <> 'DECISION'
              or w.outcome in ('APPROVED', 'REJECTED') and (c.decided_at is null or not c.by_committee)
            """),

    /** Of an application that has ended no register is asked any more. */
    REGISTER_STILL_ASKED(
            """
            select a.number, a.status || ' ' || q.register || ' ' || q.state
            from sijill.register_query q join sijill.application a on a.id = q.case_id cross join asked
            where q.state in ('WAITING', 'WRONG') and (asked.numbers is null or a.number = any(asked.numbers))
              and a.status in ('APPROVED', 'ENTERED', 'ANNULLED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'EXPIRED', 'CLOSED_BY_DEATH')
            """),

    /** A task of the engine that no row of the work list shows. */
    STRAY_TASK(
            """
            select coalesce(c.number, e.business_key_), t.task_def_key_ from camunda.act_ru_task t
            join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ and e.proc_def_key_ = 'registration'
            left join chosen c on c.id::text = e.business_key_ cross join asked
            where (asked.numbers is null or c.id is not null)
              and not exists (select 1 from sijill.work_item w where w.task_id = t.id_ and w.closed_at is null)
            """);

    private final String question;

    ReconcilingFault(String question) {
        this.question = question;
    }

    boolean isAsked() {
        return !question.isEmpty();
    }

    /** @return SQL with one parameter: the numbers to look at as an array, null for all */
    String query() {
        return ReconcilingMeanings.SQL + question;
    }
}
