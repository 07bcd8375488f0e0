package org.sijill.registration;

/** What {@link ReconcilingFault} calls its rows: which applications are looked at, and what belongs to each status. */
final class ReconcilingMeanings {

    static final String SQL =
            """
            with asked as (select cast(? as text[]) as numbers),
            chosen as (select a.* from sijill.application a, asked
              where (asked.numbers is null or a.number = any(asked.numbers)) and a.filed_at is not null),
            begun as (select a.* from sijill.application a, asked
              where (asked.numbers is null or a.number = any(asked.numbers)) and (a.channel = 'PORTAL'
                or a.channel = 'COUNTER' and a.notice_version is not null)),
            steps (status, step) as (values ('VERIFYING', 'CheckApplication'), ('RETURNED', 'AwaitCompletion'),
              ('DECISION', 'DecideApplication')),
            waiting as (select c.*, case
                when c.status = 'VISIT' then (select w.step from sijill.work_item w
                  where w.case_id = c.id and w.closed_at is null and w.process_key = 'social-visit')
                when c.status = 'DECISION' and exists (select 1 from sijill.work_item w
                  where w.case_id = c.id and w.closed_at is null and w.step = 'VoteOnApplication') then 'VoteOnApplication'
                else s.step end as step
              from chosen c left join steps s on s.status = c.status),
            open_or_not as (select c.id, c.number, c.status, c.mobile, c.step,
                length(c.approved_help) < length(c.help_wanted) as in_part,
                c.step is not null or c.status = 'VISIT' or exists (select 1 from sijill.message m
                  where m.case_id = c.id and m.state = 'HELD') as running
              from waiting c),
            lines (status, action, least, most) as (values
              ('', 'registration.submit', 1, 1), ('', 'registration.register', 1, 1),
              ('RETURNED', 'registration.return', 1, 1000), ('DECISION', 'registration.verify', 0, 1000),
              ('APPROVED', 'registration.approve', 1, 1), ('ENTERED', 'registration.approve', 1, 1),
              ('ANNULLED', 'registration.approve', 1, 1), ('ANNULLED', 'registration.annul', 1, 1),
              ('REJECTED', 'registration.reject', 1, 1),
              ('WITHDRAWN', 'registration.withdraw', 1, 1), ('CLOSED_BY_DEATH', 'registration.closeByDeath', 1, 1),
              ('LAPSED', 'registration.lapse', 1, 1000), ('VISIT', 'registration.findVisit', 1, 1000)),
            limits (status, name, state) as (values
              ('VERIFYING', 'CheckApplicationDue', 'RUNNING'), ('VERIFYING', 'LegalCeilingDue', 'RUNNING'),
              ('VERIFYING', 'Promise', 'RUNNING'), ('RETURNED', 'AwaitCompletionDue', 'RUNNING'),
              ('RETURNED', 'FirstReminderDue', 'RUNNING'), ('RETURNED', 'SecondReminderDue', 'RUNNING'),
              ('RETURNED', 'LegalCeilingDue', 'RUNNING'), ('RETURNED', 'Promise', 'PAUSED'),
              ('DECISION', 'DecideApplicationDue', 'RUNNING'), ('DECISION', 'LegalCeilingDue', 'RUNNING'),
              ('DECISION', 'Promise', 'RUNNING'),
              ('VISIT', 'LegalCeilingDue', 'RUNNING'), ('VISIT', 'Promise', 'RUNNING'))
            """;

    private ReconcilingMeanings() {}
}
