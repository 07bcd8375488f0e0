-- Grievances, from their filing to their end (reference.md 3), and the message box between whoever complains and the office.

create table grievance (
  id uuid not null,
  number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  first_office_code text not null,
  manner text not null,
  channel text not null,
  kind text not null,
  topic text not null,
  about_manager boolean not null,
  about_account uuid,
  wilaya_code text,
  contested_number text not null default '',
  words text not null,
  language text not null,
  filed_by uuid not null,
  request_key text not null,
  request_hash text not null,
  filed_at timestamptz not null,
  room text not null,
  severity text not null default 'STANDARD',
  handling_level smallint not null,
  status text not null,
  handled_by text not null default '',
  answer text not null default '',
  sent_back text not null default '',
  handed_to text not null default '',
  linked_to uuid,
  answered_at timestamptz,
  satisfaction smallint,
  satisfaction_words text not null default '',
  warned_at timestamptz,
  head_told_at timestamptz,
  ended_at timestamptz,
  version bigint not null,
  constraint pk_grievance primary key (id),
  constraint uq_grievance_number unique (number),
  constraint uq_grievance_request unique (filed_by, request_key),
  constraint fk_grievance_office foreign key (office_code) references office (code),
  constraint fk_grievance_first_office foreign key (first_office_code) references office (code),
  constraint fk_grievance_wilaya foreign key (wilaya_code) references wilaya (code),
  constraint fk_grievance_linked foreign key (linked_to) references grievance (id),
  constraint ck_grievance_number check (number ~ '^G-[0-9]{2}-[0-9]{6}-[0-9]$'),
  constraint ck_grievance_level check (confidentiality_level between 0 and 4),
  constraint ck_grievance_manner check (manner in ('NAMED', 'CONFIDENTIAL', 'ANONYMOUS')),
  constraint ck_grievance_channel check (channel in
    ('PORTAL', 'COUNTER', 'PHONE', 'LETTER', 'NATIONAL_PLATFORM', 'RESEARCHER', 'HOME_BOX')),
  constraint ck_grievance_kind check (kind in
    ('SUGGESTION', 'COMPLAINT', 'REPORT', 'ENQUIRY', 'APPEAL', 'CORRECTION', 'THANKS')),
  constraint ck_grievance_topic check (topic in
    ('EXC', 'INC', 'PAY', 'DAT', 'SRV', 'CAR', 'MIS', 'SEA', 'PRV', 'POL')),
  constraint ck_grievance_words check (char_length(words) between 1 and 20000),
  constraint ck_grievance_language check (language in ('AR', 'EN')),
  constraint ck_grievance_room check (room in
    ('BRANCH', 'DECISIONS', 'PAYMENTS', 'STEWARD', 'HOMES', 'HEADQUARTERS', 'AUDIT', 'PROTECTION', 'PRIVACY', 'POLICY')),
  constraint ck_grievance_severity check (severity in ('SIMPLE', 'STANDARD', 'COMPLEX')),
  constraint ck_grievance_handling_level check (handling_level between 1 and 4),
  constraint ck_grievance_status check (status in
    ('RECEIVED', 'TRIAGED', 'UNDER_REVIEW', 'AWAITING_COMPLAINANT', 'PROPOSED', 'RESOLVED', 'ESCALATED', 'CLOSED',
     'REFERRED_OUT', 'NOT_ADMISSIBLE', 'LINKED', 'HANDED_OVER', 'WITHDRAWN')),
  constraint ck_grievance_linked check ((status = 'LINKED') = (linked_to is not null)),
  constraint ck_grievance_satisfaction check (satisfaction between 1 and 5),
  constraint ck_grievance_ended check ((ended_at is not null) = (status in
    ('CLOSED', 'REFERRED_OUT', 'NOT_ADMISSIBLE', 'LINKED', 'HANDED_OVER', 'WITHDRAWN')))
);

create index ix_grievance_office on grievance (office_code text_pattern_ops, filed_at);
create index ix_grievance_contested on grievance (contested_number) where contested_number <> '';

comment on table grievance is
  'What somebody says went wrong, or wants to say (شكوى / تظلّم / بلاغ …), reference.md 3. Whoever says it stands in complainant, '
  'unless it is anonymous';
comment on column grievance.number is 'G-YY-NNNNNN-C with a Damm digit over all digits, reference.md 2.6';
comment on column grievance.office_code is 'That has it now: it moves up with each level';
comment on column grievance.first_office_code is 'That it came to: what is counted is counted there';
comment on column grievance.manner is 'NAMED; CONFIDENTIAL: the grievance officer alone sees the name; ANONYMOUS: there is no name';
comment on column grievance.topic is 'Code of reference.md 3.2';
comment on column grievance.about_manager is 'Whether it is about whoever leads the office or home: it is not his to handle';
comment on column grievance.about_account is 'Account of the member of staff it is about, as triage found; null if of none in particular';
comment on column grievance.wilaya_code is 'Where it happened; null if that was not told';
comment on column grievance.contested_number is 'Of the case whose decision it is about; empty if of none';
comment on column grievance.words is 'As they were told; 20,000 characters at most';
comment on column grievance.filed_by is 'Account or partner; of the portal, nobody: the same for all';
comment on column grievance.request_key is 'Name that whoever filed gave the request: repeated, it has one effect and gives the same answer';
comment on column grievance.request_hash is 'SHA-256 of what was told, to tell a repetition from a key used twice';
comment on column grievance.room is 'Who deals with it, reference.md 3.2 (route). AUDIT, PROTECTION and PRIVACY are rooms of their own';
comment on column grievance.handling_level is '1 branch, 2 governorate, 3 headquarters, 4 minister''s office; reference.md 3.3';
comment on column grievance.handled_by is
  'Everybody who filed it for somebody, handled it or proposed an answer: account ids with commas between; none of them approves '
  'the answer, nor handles it a level higher';
comment on column grievance.answer is 'What the complainant is told; empty before';
comment on column grievance.sent_back is 'Why the last proposal of an answer was not good enough; empty if none was sent back';
comment on column grievance.handed_to is 'Of a referral: the body that has it now, with its receipt. Of a hand-over: the token of the protection case';
comment on column grievance.linked_to is 'The same complaint, which is dealt with in its place';
comment on column grievance.satisfaction is '1 to 5, as the complainant said; null if he did not';
comment on column grievance.warned_at is 'When the handler was warned at 80 % of the limit of this level; null before';
comment on column grievance.head_told_at is 'When the head was told at 100 % of the limit of this level; null before';

create table complainant (
  grievance_id uuid not null,
  name text not null,
  civil_number text,
  mobile text not null,
  on_behalf_of text not null default '',
  relation text,
  authority text not null default '',
  version bigint not null,
  constraint pk_complainant primary key (grievance_id),
  constraint fk_complainant_grievance foreign key (grievance_id) references grievance (id),
  constraint ck_complainant_name check (btrim(name) <> ''),
  constraint ck_complainant_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
  constraint ck_complainant_mobile check (mobile ~ '^(7[126-9]|9[1-9])[0-9]{6}$'),
  constraint ck_complainant_relation check (relation in
    ('PARENT', 'CHILD', 'SPOUSE', 'SIBLING', 'RELATIVE', 'GUARDIAN', 'LAWYER', 'CARER', 'OTHER')),
  constraint ck_complainant_on_behalf check ((on_behalf_of <> '') = (relation is not null)
    and (relation is not null or authority = ''))
);

comment on table complainant is
  'Who complains (مقدّم الشكوى); none of an anonymous grievance. A table of its own, so that what handles the matter need not read it';
comment on column complainant.on_behalf_of is 'For whom; empty if for himself';
comment on column complainant.authority is 'What he shows for it: a power of attorney, a guardianship; empty if nothing';

create table grievance_message (
  id uuid not null,
  grievance_id uuid not null,
  from_office boolean not null,
  sent_by uuid,
  words text not null,
  sent_at timestamptz not null,
  constraint pk_grievance_message primary key (id),
  constraint fk_grievance_message_grievance foreign key (grievance_id) references grievance (id),
  constraint ck_grievance_message_words check (char_length(words) between 1 and 5000),
  constraint ck_grievance_message_sent_by check (from_office = (sent_by is not null))
);

create index ix_grievance_message on grievance_message (grievance_id, sent_at, id);

comment on table grievance_message is 'A message (رسالة) in the box of a grievance, either way; never changed';
comment on column grievance_message.sent_by is 'Account; null of whoever complains';

grant select, insert on grievance, complainant, grievance_message to sijill_app;
grant update (office_code, confidentiality_level, kind, topic, about_manager, about_account, room, severity, handling_level, status, handled_by,
  answer, sent_back, handed_to, linked_to, answered_at, satisfaction, satisfaction_words, warned_at, head_told_at, ended_at, version)
  on grievance to sijill_app;

-- One sequence a year, so that two filings never wait for each other; gaps are allowed.
do $$
begin
  for year in 2026..2046 loop
    execute format('create sequence grievance_number_%s maxvalue 999999', year);
    execute format('grant usage on sequence grievance_number_%s to sijill_app', year);
  end loop;
end $$;

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('grievance.triage.limit', date '2020-01-01', '2', 'working days', 'product default, reference.md §3.3'),
  ('grievance.triage.limit.misconduct', date '2020-01-01', '1', 'working days', 'product default, reference.md §3.3'),
  ('grievance.triage.limit.protection', date '2020-01-01', '1', 'hours', 'product default, reference.md §3.4'),
  ('grievance.limit.simple', date '2020-01-01', '5', 'working days', 'product default, reference.md §3.3'),
  ('grievance.limit.standard', date '2020-01-01', '15', 'working days', 'product default, reference.md §3.3'),
  ('grievance.limit.complex', date '2020-01-01', '30', 'working days', 'product default, reference.md §3.3'),
  ('grievance.limit.payment', date '2020-01-01', '10', 'working days', 'product default, reference.md §3.3'),
  ('grievance.review.limit', date '2020-01-01', '2', 'working days', 'product default, reference.md §3.3'),
  ('grievance.ask.limit', date '2020-01-01', '10', 'working days', 'product default, reference.md §3.3'),
  ('grievance.ask.reminders', date '2020-01-01', '3,7', 'working days', 'product default, reference.md §3.3'),
  ('grievance.satisfaction.limit', date '2020-01-01', '15', 'working days', 'product default, reference.md §3.3'),
  ('grievance.reopen', date '2020-01-01', '90', 'calendar days after it was closed', 'product default, reference.md §3.3');

insert into role (position, code, name_ar, name_en, default_level, system_role) values
  (112, 'complainant', 'مقدّم الشكوى', 'Complainant', 4, true),
  (103, 'process-grievance', 'مسار الشكاوى', 'Grievance process', 4, true);

insert into role (position, code, name_ar, name_en, default_level, stands_alone) values
  (16, 'integrity', 'مسؤول النزاهة', 'Integrity officer', 3, false);

insert into role_permission (role_code, permission) values
  ('integrity', 'office.changeOwn'),
  ('integrity', 'office.names'),
  ('integrity', 'worklist.read'),
  ('integrity', 'worklist.claim'),
  ('integrity', 'grievance.audit'),
  ('complainant', 'grievance.file'),
  ('complainant', 'grievance.readOwn'),
  ('complainant', 'grievance.answer'),
  ('complainant', 'grievance.rate'),
  ('process-grievance', 'notification.send'),
  ('process-grievance', 'worklist.project'),
  ('grievance', 'worklist.read'),
  ('grievance', 'worklist.claim'),
  ('grievance', 'grievance.triage'),
  ('grievance', 'grievance.handle'),
  ('grievance', 'grievance.read'),
  ('grievance', 'grievance.seeComplainant'),
  ('supervisor', 'grievance.review'),
  ('supervisor', 'grievance.read'),
  ('director', 'grievance.review'),
  ('director', 'grievance.read'),
  ('clerk', 'grievance.file'),
  ('grievance', 'grievance.file'),
  ('protection', 'worklist.read'),
  ('protection', 'worklist.claim'),
  ('protection', 'grievance.protect'),
  ('dpo', 'worklist.read'),
  ('dpo', 'grievance.privacy');

insert into role_permission (role_code, permission)
select dealing.code, 'grievance.work'
from (values ('grievance'), ('supervisor'), ('director'), ('integrity'), ('protection'), ('dpo')) as dealing (code);

-- a grievance that turns out to be sensitive takes its papers along
grant update (confidentiality_level) on document to sijill_app;
