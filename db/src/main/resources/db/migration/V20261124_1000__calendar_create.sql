-- The holiday table, and every deadline that is computed from it (ADR 0013).

create table sijill.holiday (
  id uuid constraint pk_holiday primary key,
  name_ar text not null,
  name_en text not null,
  from_on date not null,
  to_on date not null,
  announcement text not null default '',
  state text not null constraint ck_holiday_state check (state in ('ANNOUNCED', 'EXPECTED', 'FIXED')),
  in_force boolean not null default true,
  version bigint not null default 0,
  constraint ck_holiday_days check (to_on >= from_on),
  constraint ex_holiday_overlap exclude using gist (daterange(from_on, to_on, '[]') with &&) where (in_force)
);
comment on table sijill.holiday is
  'Days on which offices are closed, beside Fridays and Saturdays. A row is never edited: a change ends it and adds another';
comment on column sijill.holiday.to_on is 'Last day, included. The code adds no day for a holiday that falls on a weekend';
comment on column sijill.holiday.announcement is 'Number and date of the announcement or decree; empty while the date is only expected';
comment on column sijill.holiday.state is
  'ANNOUNCED: by decision of the year. EXPECTED: estimated, moved by announcement. FIXED: same Gregorian date each year';
comment on column sijill.holiday.in_force is 'False once removed or replaced';

create table sijill.shorter_hours (
  id uuid constraint pk_shorter_hours primary key,
  name_ar text not null,
  name_en text not null,
  from_on date not null,
  to_on date not null,
  opens time not null,
  closes time not null,
  state text not null constraint ck_shorter_hours_state check (state in ('ANNOUNCED', 'EXPECTED', 'FIXED')),
  constraint ck_shorter_hours_days check (to_on >= from_on),
  constraint ck_shorter_hours_times check (closes > opens),
  constraint ex_shorter_hours_overlap exclude using gist (daterange(from_on, to_on, '[]') with &&)
);
comment on table sijill.shorter_hours is
  'Days on which offices open at other hours than 07:30-14:30, as in Ramadan. Shares of limits run over these hours';

create table sijill.calendar_revision (
  only_row boolean not null default true constraint pk_calendar_revision primary key
    constraint ck_calendar_revision_only_row check (only_row),
  revision uuid not null
);
comment on table sijill.calendar_revision is
  'One row. Whoever computes a deadline holds it shared, whoever changes a holiday exclusively: no deadline is missed by a move';
comment on column sijill.calendar_revision.revision is 'New with each change of a holiday; tells whether a remembered calendar is current';
insert into sijill.calendar_revision (revision) values (gen_random_uuid());

create table sijill.holiday_change (
  id uuid constraint pk_holiday_change primary key,
  added_id uuid constraint fk_holiday_change_added references sijill.holiday,
  ended_id uuid constraint fk_holiday_change_ended references sijill.holiday,
  made_by uuid not null,
  made_at timestamptz not null,
  moved integer not null,
  undone_by uuid,
  undone_at timestamptz,
  version bigint not null default 0,
  constraint ck_holiday_change_something check (added_id is not null or ended_id is not null),
  constraint ck_holiday_change_undone check ((undone_by is null) = (undone_at is null))
);
create index ix_holiday_change_made_at on sijill.holiday_change (made_at);
comment on table sijill.holiday_change is 'One entry, replacement or removal of a holiday; can be undone for an hour';
comment on column sijill.holiday_change.made_by is 'Account';
comment on column sijill.holiday_change.moved is 'How many deadlines got another date';

create table sijill.deadline (
  id uuid constraint pk_deadline primary key,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null
    constraint ck_deadline_confidentiality_level check (confidentiality_level between 0 and 4),
  name text not null,
  rule text not null constraint ck_deadline_rule check (rule in ('DUE', 'REMINDER', 'SHARE')),
  percent integer,
  limit_kind text not null
    constraint ck_deadline_limit_kind check (limit_kind in ('WORKING_DAYS', 'CALENDAR_DAYS', 'CALENDAR_MONTHS', 'HOURS')),
  limit_amount integer not null constraint ck_deadline_limit_amount check (limit_amount > 0),
  limit_party text not null constraint ck_deadline_limit_party check (limit_party in ('OFFICE', 'CITIZEN')),
  promise boolean not null,
  state text not null constraint ck_deadline_state check (state in ('RUNNING', 'PAUSED', 'DONE')),
  started_at timestamptz not null,
  due_at timestamptz,
  ended_at timestamptz,
  version bigint not null default 0,
  constraint ck_deadline_percent check ((rule = 'SHARE') = (percent is not null) and percent > 0),
  constraint ck_deadline_due check ((state = 'RUNNING' and due_at is not null) or (state = 'PAUSED' and due_at is null) or state = 'DONE'),
  constraint ck_deadline_ended check ((state = 'DONE') = (ended_at is not null))
);
create unique index uq_deadline_open on sijill.deadline (case_id, name) where state <> 'DONE';
create index ix_deadline_running on sijill.deadline (id) where state = 'RUNNING';
comment on table sijill.deadline is
  'A limit that runs for one case, kept with its rule so that it can be computed again when the holiday table changes';
comment on column sijill.deadline.case_id is 'Application, grievance, visit ...; whose table is the caller''s affair';
comment on column sijill.deadline.name is 'Id of the timer event or step in the process it belongs to; one is open a case and name';
comment on column sijill.deadline.rule is 'DUE: end of the limit. REMINDER: 09:00 of a working day. SHARE: a part of the limit is used up';
comment on column sijill.deadline.limit_amount is 'In units of limit_kind. REMINDER: working days until it goes out';
comment on column sijill.deadline.percent is 'SHARE: of the limit. Null otherwise';
comment on column sijill.deadline.promise is 'The date was told to a citizen, who is told when it moves';
comment on column sijill.deadline.due_at is 'Null while paused: a new date is told on return';

create table sijill.deadline_standing (
  id uuid constraint pk_deadline_standing primary key,
  deadline_id uuid not null constraint fk_deadline_standing_deadline references sijill.deadline,
  paused_on date not null,
  resumed_on date,
  constraint ck_deadline_standing_days check (resumed_on >= paused_on)
);
create unique index uq_deadline_standing_open on sijill.deadline_standing (deadline_id) where resumed_on is null;
create index ix_deadline_standing_deadline on sijill.deadline_standing (deadline_id);
comment on table sijill.deadline_standing is
  'The clock stood still while the citizen had the file: working days after paused_on up to and including resumed_on do not count';
comment on column sijill.deadline_standing.resumed_on is 'Null while it stands';

grant select, insert on sijill.holiday, sijill.holiday_change to sijill_app;
grant update (in_force, version) on sijill.holiday to sijill_app;
grant update (moved, undone_by, undone_at, version) on sijill.holiday_change to sijill_app;
grant select on sijill.shorter_hours to sijill_app;
grant select, update on sijill.calendar_revision to sijill_app;
grant select, insert, update on sijill.deadline to sijill_app;
grant select, insert, update, delete on sijill.deadline_standing to sijill_app;
