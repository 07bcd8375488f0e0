-- Drafts: an application that was begun and is not handed in yet, and the applicant who proved by a code that he holds a phone.

create table applicant (
  id uuid not null,
  civil_number text not null,
  mobile text not null,
  card_expires_on date,
  proven_at timestamptz not null,
  version bigint not null,
  constraint pk_applicant primary key (id),
  constraint uq_applicant_pair unique (civil_number, mobile),
  constraint ck_applicant_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
  constraint ck_applicant_mobile check (mobile ~ '^(7[126-9]|9[1-9])[0-9]{6}$')
);
comment on table applicant is 'Whoever proved that he holds this phone and named this number; sees only what was begun with the same pair';
comment on column applicant.civil_number is 'As he typed it; whether it is his, the civil register knows';
comment on column applicant.mobile is 'Phone to which the code went';
comment on column applicant.card_expires_on is 'As typed last; compared once the civil register is asked. Null for who came by the number of an application';
comment on column applicant.proven_at is 'When a code was last typed rightly';

grant select, insert on applicant to sijill_app;
grant update (card_expires_on, proven_at, version) on applicant to sijill_app;

alter table application
  add column begun_at timestamptz,
  add column applicant_id uuid,
  add column answers text not null default '{}',
  add column notice_version text,
  add constraint fk_application_applicant foreign key (applicant_id) references applicant (id),
  add constraint ck_application_answers check (answers is json object);
update application set begun_at = filed_at;
alter table application alter column begun_at set not null;
alter table application alter column filed_at drop not null;

alter table application drop constraint ck_application_channel;
alter table application add constraint ck_application_channel check (channel in ('COUNTER', 'PARTNER', 'PORTAL'));
alter table application drop constraint ck_application_status;
alter table application add constraint ck_application_status check (status in
  ('DRAFT', 'SUBMITTED', 'VERIFYING', 'RETURNED', 'DECISION', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'EXPIRED'));
alter table application add constraint ck_application_filed check
  (case status when 'DRAFT' then filed_at is null when 'EXPIRED' then filed_at is null when 'WITHDRAWN' then true
    else filed_at is not null end);
create index ix_application_applicant on application (applicant_id) where (applicant_id is not null);

comment on column application.begun_at is 'When its number was given';
comment on column application.filed_at is 'When it was handed in; null if it never was';
comment on column application.applicant_id is 'Who began it on a phone; null for what came otherwise';
comment on column application.answers is 'What was typed, by the names of the fields; not checked before it is handed in';
comment on column application.notice_version is 'Privacy notice that was shown; null where the counter or a partner gave it';

insert into role (position, code, name_ar, name_en, default_level, system_role) values
  (110, 'applicant', 'مقدّم الطلب', 'Applicant', 1, true);
insert into role_permission (role_code, permission) values
  ('applicant', 'registration.draft'),
  ('applicant', 'registration.followOwn'),
  ('applicant', 'registration.withdrawOwn');

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('registration.draft.limit', date '2020-01-01', '30', 'calendar days', 'product default, reference.md §2.4 SM-1 (DRAFT)');
