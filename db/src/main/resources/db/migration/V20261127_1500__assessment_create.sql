-- Social research visits: the visit, its tries, its reports, and what was sent for it (SM-10, reference.md 2.4; ADR 0033).

create table visit (
  id uuid not null,
  number text not null,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  status text not null,
  name text not null,
  mobile text not null,
  language text not null,
  wilaya_code text not null,
  village text not null,
  landmark text not null,
  concerned text not null,
  urgent boolean not null,
  reasons text not null,
  planned_at timestamptz not null,
  slot_on date,
  slot_part text,
  slot_state text,
  slot_wish text,
  not_home smallint not null,
  not_home_on date,
  letter_sent boolean not null,
  finding text,
  worked_by text not null,
  consent text,
  consent_by text,
  consent_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_note text,
  version bigint not null,
  constraint pk_visit primary key (id),
  constraint uq_visit_number unique (number),
  constraint fk_visit_office foreign key (office_code) references office (code),
  constraint fk_visit_wilaya foreign key (wilaya_code) references wilaya (code),
  constraint ck_visit_number check (number ~ '^V-[0-9]{2}-[0-9]{6}-[0-9]$'),
  constraint ck_visit_level check (confidentiality_level between 0 and 4),
  constraint ck_visit_status check (status in
    ('PLANNED', 'SCHEDULED', 'AWAITING_FAMILY', 'IN_REVIEW', 'CORRECTING', 'CLOSED', 'CANCELLED')),
  constraint ck_visit_mobile check (mobile ~ '^((7[126-9]|9[1-9])[0-9]{6})?$'),
  constraint ck_visit_language check (language in ('AR', 'EN')),
  constraint ck_visit_slot check ((slot_on is null) = (slot_part is null) and (slot_on is null) = (slot_state is null)
    and (slot_on is not null or status <> 'SCHEDULED')),
  constraint ck_visit_slot_part check (slot_part in ('EARLY', 'LATE')),
  constraint ck_visit_slot_state check (slot_state in ('OFFERED', 'CONFIRMED', 'OTHER_ASKED', 'HOLIDAY')),
  constraint ck_visit_not_home check (not_home between 0 and 9 and (not_home_on is null) = (not_home = 0)),
  constraint ck_visit_finding check (finding in ('REPORTED', 'REFUSED', 'UNSAFE', 'NOT_REACHED')
    and (finding is not null or status not in ('IN_REVIEW', 'CORRECTING', 'CLOSED'))),
  constraint ck_visit_consent check (consent in ('GIVEN', 'REFUSED')
    and (consent is null) = (consent_by is null) and (consent is null) = (consent_at is null)),
  constraint ck_visit_reviewed check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (review_note is null)
    and (reviewed_by is not null or status <> 'CLOSED'))
);

create unique index uq_visit_open on visit (case_id) where (status not in ('CLOSED', 'CANCELLED'));
create index ix_visit_case on visit (case_id);
create index ix_visit_list on visit (office_code text_pattern_ops, slot_on) where (status not in ('CLOSED', 'CANCELLED'));

comment on table visit is 'A social research visit (زيارة، بحث اجتماعي) for a case: at most one is open for a case';
comment on column visit.case_id is 'The case that asked for it, in its own feature; also the business key of the process';
comment on column visit.name is 'Who is visited';
comment on column visit.mobile is 'Eight digits; empty for whoever has none';
comment on column visit.concerned is 'Civil numbers of the visited, a comma before and after each: none of them is visited by himself or sees it';
comment on column visit.reasons is 'Rules that asked for it, with commas between';
comment on column visit.slot_on is 'The day told to the family last';
comment on column visit.slot_part is 'Part of the working hours of that day';
comment on column visit.slot_state is 'What became of it: told, confirmed, another one wished, the day became a holiday';
comment on column visit.slot_wish is 'What the family says of another slot';
comment on column visit.not_home is 'How often nobody was at home, since the head asked for another visit if he did';
comment on column visit.letter_sent is 'The family was written to since nobody was at home';
comment on column visit.finding is 'What the visit came to; what its caller is told once it is closed';
comment on column visit.worked_by is 'Accounts that worked on it, with commas between: none of them reviews it';
comment on column visit.consent is 'Whether the family agreed to photos; null as long as nobody asked. Without consent no photo is kept';
comment on column visit.consent_by is 'Who of the family said so';
comment on column visit.review_note is 'What the head said last; may be empty';

create table visit_try (
  id uuid not null,
  visit_id uuid not null,
  result text not null,
  tried_at timestamptz not null,
  received_at timestamptz not null,
  made_by uuid not null,
  who text not null,
  what text not null,
  constraint pk_visit_try primary key (id),
  constraint fk_visit_try_visit foreign key (visit_id) references visit (id),
  constraint ck_visit_try_result check (result in ('DONE', 'NOT_HOME', 'REFUSED', 'UNSAFE')),
  constraint ck_visit_try_told check (result in ('DONE', 'NOT_HOME') or what <> '')
);
create index ix_visit_try_visit on visit_try (visit_id);
comment on table visit_try is 'That a researcher was at the door, and what came of it';
comment on column visit_try.tried_at is 'When he was there; by the clock of his phone if it was sent later';
comment on column visit_try.who is 'Who refused; empty otherwise';
comment on column visit_try.what is 'Why it was refused, what made it unsafe, what was seen';

create table visit_report (
  id uuid not null,
  visit_id uuid not null,
  revision smallint not null,
  answers text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  constraint pk_visit_report primary key (id),
  constraint uq_visit_report_revision unique (visit_id, revision),
  constraint fk_visit_report_visit foreign key (visit_id) references visit (id),
  constraint ck_visit_report_revision check (revision >= 1),
  constraint ck_visit_report_answers check (answers is json object)
);
comment on table visit_report is 'The research report (تقرير البحث الاجتماعي) of a visit; one that the head sent back stays beside the corrected one';
comment on column visit_report.answers is 'What was answered, by the names of the fields, and the version of the form';

create table visit_sending (
  visit_id uuid not null,
  sending_key text not null,
  received_at timestamptz not null,
  received_by uuid not null,
  constraint pk_visit_sending primary key (visit_id, sending_key),
  constraint fk_visit_sending_visit foreign key (visit_id) references visit (id),
  constraint ck_visit_sending_key check (sending_key ~ '^[A-Za-z0-9-]{8,80}$')
);
comment on table visit_sending is 'What a phone has sent for a visit: sent again under the same key after a cut, it has no second effect';

grant select, insert, update on visit to sijill_app;
grant select, insert on visit_try to sijill_app;
grant select, insert on visit_report to sijill_app;
grant select, insert on visit_sending to sijill_app;

-- One sequence a year, so that two visits never wait for each other; gaps are allowed.
do $$
begin
  for year in 2026..2046 loop
    execute format('create sequence visit_number_%s maxvalue 999999', year);
    execute format('grant usage on sequence visit_number_%s to sijill_app', year);
  end loop;
end $$;

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('assessment.slot.limit', date '2020-01-01', '1', 'working days', 'product default, reference.md §2.4 SM-1 (VERIFYING: assign)'),
  ('assessment.visit.limit', date '2020-01-01', '10', 'working days', 'product default, reference.md §2.4 SM-1 (VISIT)'),
  ('assessment.visit.urgentLimit', date '2020-01-01', '3', 'working days', 'product default, reference.md §2.4 SM-1 (VISIT, urgent)'),
  ('assessment.answer.limit', date '2020-01-01', '5', 'working days', 'product default, reference.md §2.4 SM-10 (letter)'),
  ('assessment.review.limit', date '2020-01-01', '2', 'working days', 'product default, reference.md §2.4 SM-10 (REVIEWED)'),
  ('assessment.correct.limit', date '2020-01-01', '2', 'working days', 'product default, reference.md §2.4 SM-10 (REVIEWED)'),
  ('assessment.slot.farthest', date '2020-01-01', '60', 'calendar days', 'product default');

insert into role (position, code, name_ar, name_en, default_level, system_role) values
  (150, 'process-social-visit', 'مسار البحث الاجتماعي', 'Social visit process', 4, true),
  (151, 'visited', 'الأسرة التي تُزار', 'Visited family', 2, true);

insert into role_permission (role_code, permission) values
  ('process-social-visit', 'notification.send'),
  ('process-social-visit', 'worklist.project'),
  ('visited', 'assessment.answerOwn'),
  ('clerk', 'assessment.list'),
  ('clerk', 'assessment.answer'),
  ('researcher', 'assessment.list'),
  ('researcher', 'assessment.answer'),
  ('researcher', 'assessment.read'),
  ('researcher', 'assessment.visit');

insert into role_permission (role_code, permission)
select heading.code, held.permission
from (values ('supervisor'), ('director')) as heading (code)
cross join (values ('assessment.list'), ('assessment.answer'), ('assessment.read'), ('assessment.review')) as held (permission);

-- Letters are of more kinds as features come; which there are is the code's to say.
alter table letter drop constraint ck_letter_kind;
alter table letter add constraint ck_letter_kind check (kind ~ '^[A-Z]+(_[A-Z]+)*$');
