-- Until when a family's data count as confirmed, how it was confirmed, and how that ended.

create table certification (
  id uuid not null,
  household_id uuid not null,
  household_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  certified_on date not null,
  way text not null,
  certified_by uuid not null,
  next_on date not null,
  language text not null,
  stage text not null,
  reported text not null default '',
  reported_at timestamptz,
  finding text,
  note text not null default '',
  closed_on date,
  ended_at timestamptz,
  version bigint not null,
  constraint pk_certification primary key (id),
  constraint fk_certification_household foreign key (household_id) references household (id),
  constraint fk_certification_office foreign key (office_code) references office (code),
  constraint ck_certification_level check (confidentiality_level between 0 and 4),
  constraint ck_certification_way check (way in ('ENTRY', 'ASSIGNED', 'PHONE', 'COUNTER', 'BRANCH')),
  constraint ck_certification_language check (language in ('AR', 'EN')),
  constraint ck_certification_stage check
    (stage in ('CERTIFIED', 'ASKED', 'STALE', 'SUSPENDED', 'REPORTED', 'CLOSED', 'RENEWED', 'ANNULLED')),
  constraint ck_certification_next check (next_on > certified_on),
  constraint ck_certification_reported check ((reported_at is not null) or (reported = '' and finding is null)),
  constraint ck_certification_finding check (finding in ('UNCHANGED', 'NOTED')),
  constraint ck_certification_ended check ((ended_at is not null) = (stage in ('RENEWED', 'ANNULLED')))
);
create unique index uq_certification_current on certification (household_id) where ended_at is null;
create index ix_certification_household on certification (household_id, certified_on);
create index ix_certification_due on certification (next_on, id) where stage = 'CERTIFIED';
create index ix_certification_open on certification (office_code text_pattern_ops, next_on)
  where stage in ('ASKED', 'STALE', 'SUSPENDED', 'REPORTED', 'CLOSED');

comment on table certification is
  'That a family''s data were confirmed (إعادة التقييم / تحديث البيانات), and until when that holds; reference.md 2.4 SM-6, 2.7 '
  '(last_certified_at, next_certification_at). One is current a family; those before it stay';
comment on column certification.way is
  'ENTRY: entered by a decision. ASSIGNED: was in the registry before. PHONE, COUNTER: confirmed there. BRANCH: after the branch '
  'asked what changed';
comment on column certification.certified_by is 'Account or process; of PHONE the family itself, by its household_id';
comment on column certification.next_on is 'Last day on which it holds';
comment on column certification.language is 'In which the family is written to';
comment on column certification.stage is
  'CERTIFIED: holds. ASKED: to be confirmed. STALE, SUSPENDED, CLOSED: not confirmed in time. REPORTED: something changed, the '
  'branch asks. RENEWED: confirmed, another follows. ANNULLED: its family''s file was annulled';
comment on column certification.reported is 'What the family says has changed, in its own words; empty if it says nothing';
comment on column certification.closed_on is 'When nobody had confirmed it for so long that the file was closed; null before';
comment on column certification.finding is 'What the branch found: UNCHANGED, or NOTED in note; null before';

grant select, insert on certification to sijill_app;
grant update (office_code, next_on, stage, reported, reported_at, finding, note, closed_on, ended_at, version)
  on certification to sijill_app;

insert into parameter (name, valid_from, value, unit, legal_reference) values
    ('recertification.period', date '2020-01-01', '12', 'calendar months',
        'product default, reference.md §2.4 SM-6'),
    ('recertification.notice', date '2020-01-01', '60', 'calendar days before the last day',
        'product default, reference.md §2.4 SM-6 (T-60)'),
    ('recertification.reminder', date '2020-01-01', '30', 'calendar days before the last day',
        'product default, reference.md §2.4 SM-6 (T-30)'),
    ('recertification.suspension', date '2020-01-01', '30', 'calendar days after the last day',
        'product default, reference.md §2.4 SM-6 (T+30)'),
    ('recertification.closure', date '2020-01-01', '90', 'calendar days after the last day',
        'product default, reference.md §2.4 SM-6 (T+90)'),
    ('recertification.reopen', date '2020-01-01', '12', 'calendar months after the closure',
        'product default, reference.md §2.4 SM-6'),
    ('recertification.check.limit', date '2020-01-01', '5', 'working days',
        'product default, reference.md §2.4 SM-6');

insert into role (position, code, name_ar, name_en, default_level, system_role) values
    (111, 'family', 'الأسرة', 'Family', 1, true),
    (101, 'process-recertification', 'مسار تحديث البيانات', 'Recertification process', 4, true);

insert into role_permission (role_code, permission) values
    ('family', 'recertification.confirmOwn'),
    ('process-recertification', 'recertification.begin'),
    ('clerk', 'recertification.confirm'),
    ('clerk', 'recertification.check'),
    ('clerk', 'recertification.read'),
    ('researcher', 'recertification.read'),
    ('supervisor', 'recertification.read'),
    ('director', 'recertification.read'),
    ('auditor', 'recertification.read');

-- The families of before: each gets its own day within the year after the notice, the same whenever this runs. Counted from
-- the day on which the registry last entered a family: that is its own clock.
insert into certification (id, household_id, household_number, office_code, confidentiality_level, certified_on, way,
  certified_by, next_on, language, stage, version)
select gen_random_uuid(), h.id, h.number, h.office_code, h.confidentiality_level,
  (h.registered_at at time zone 'Asia/Muscat')::date, 'ASSIGNED', f.recorded_by,
  (max(h.registered_at) over () at time zone 'Asia/Muscat')::date
    + 61 + ('x' || substr(md5(h.number), 1, 7))::bit(28)::integer % 305,
  'AR', 'CERTIFIED', 0
from household h
join household_facts f on f.household_id = h.id and f.superseded_at is null and f.valid_to is null and f.state = 'ACTIVE';
