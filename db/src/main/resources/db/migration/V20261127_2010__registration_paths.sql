-- Every path of an application: a visit when a rule says so, help approved in part, a committee, opened again after a lapse.

alter table application drop constraint ck_application_status;
alter table application
  add column urgent boolean not null default false,
  add column visit_reasons text not null default '',
  add column visited_at timestamptz,
  add column approved_help text not null default '',
  add column by_committee boolean not null default false,
  add column lapsed_at timestamptz,
  add constraint ck_application_status check (status in ('DRAFT', 'SUBMITTED', 'VERIFYING', 'RETURNED', 'VISIT', 'DECISION',
    'APPROVED', 'ENTERED', 'ANNULLED', 'REJECTED', 'WITHDRAWN', 'CLOSED_BY_DEATH', 'LAPSED', 'EXPIRED'));

update application set approved_help = help_wanted where status in ('APPROVED', 'ENTERED', 'ANNULLED');
update application a
set lapsed_at = coalesce(
  (select max(e.at) from audit_event e where e.action = 'registration.lapse' and e.subject_id = a.id::text), a.filed_at)
where a.status = 'LAPSED';

alter table application
  add constraint ck_application_approved_help
    check ((approved_help <> '') = (status in ('APPROVED', 'ENTERED', 'ANNULLED'))),
  add constraint ck_application_lapsed check ((lapsed_at is not null) = (status = 'LAPSED'));

comment on column application.urgent is 'The rules found that it cannot wait; the visit has a shorter limit';
comment on column application.visit_reasons is 'Why a visit is needed, names of the rules that hold; empty text if none';
comment on column application.visited_at is 'When the report of the visit was taken up; null if nobody visited';
comment on column application.approved_help is 'The kinds of help that were approved, of those asked for; empty text until it is approved';
comment on column application.by_committee is 'Decided by the votes of the committee, not by one officer';
comment on column application.lapsed_at is 'When the time to complete it was over; null unless the status is LAPSED';

create table committee_vote (
  id uuid not null,
  application_id uuid not null,
  member_id uuid not null,
  round smallint not null,
  approved_help text not null,
  reason text,
  reason_text text not null,
  voted_at timestamptz not null,
  constraint pk_committee_vote primary key (id),
  constraint fk_committee_vote_application foreign key (application_id) references application (id),
  constraint uq_committee_vote_member unique (application_id, round, member_id)
);

comment on table committee_vote is 'What a member of the committee said of an application; insert-only';
comment on column committee_vote.round is 'Counts the times the application came before the committee, from 1';
comment on column committee_vote.approved_help is 'The kinds of help this member approves; empty text for none';
comment on column committee_vote.reason is 'Why the other kinds are rejected; null if all are approved';

grant select, insert on committee_vote to sijill_app;

insert into role (position, code, name_ar, name_en, default_level, stands_alone) values
  (15, 'committee', 'عضو لجنة البت في الطلبات', 'Member of the decision committee', 2, false);
insert into role_permission (role_code, permission)
select 'committee', held.permission
from (values ('office.changeOwn'), ('office.names'), ('registration.vote'), ('registration.return'), ('registration.read'), ('assessment.read'), ('worklist.read'))
  as held (permission);
insert into role_permission (role_code, permission) values
  ('clerk', 'registration.reopen'),
  ('supervisor', 'registration.reopen'),
  ('applicant', 'registration.reopenOwn');

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('registration.visit.sample', date '2020-01-01', '5', 'per cent of the applications', 'product default, reference.md 2.4 SM-1'),
  ('registration.committee.kinds', date '2020-01-01', 'EMPOWERMENT', 'kinds of help', 'product default, reference.md 2.4 SM-1'),
  ('registration.committee.seats', date '2020-01-01', '3', 'members who vote', 'product default, reference.md 2.4 SM-1');

alter table application drop constraint ck_application_reason;
alter table application
  add constraint ck_application_reason check (case when status = 'REJECTED' then reason is not null
    else reason is null or status in ('APPROVED', 'ENTERED', 'ANNULLED') end);
comment on column application.reason is 'Why it is rejected, or the part of it that is not approved; null if all is approved';
