-- The counter: a draft that is filled in with the visitor, and visitors who have no phone, or no civil number yet.

alter table application
  alter column civil_number drop not null,
  drop constraint ck_application_mobile,
  add constraint ck_application_mobile check (mobile ~ '^((7[126-9]|9[1-9])[0-9]{6})?$'),
  add constraint ck_application_counter check (channel = 'COUNTER' or civil_number is not null and mobile <> '');

comment on column application.civil_number is
  'Digits without leading zeros, reference.md 1.6; null for whoever has none yet, at the counter only';
comment on column application.mobile is 'Eight digits; empty for whoever has none, at the counter only';
comment on column application.applicant_id is
  'Who began it on a phone, or came back to it there; null as long as nobody did';
comment on column application.notice_version is
  'Privacy notice that was shown, or read out at the counter; null where a partner gave it';
create index ix_application_draft on application (office_code text_pattern_ops, begun_at) where (status = 'DRAFT');

alter table household_facts
  drop constraint ck_household_facts_mobile,
  add constraint ck_household_facts_mobile check (mobile ~ '^((7[126-9]|9[1-9])[0-9]{6})?$');
comment on column household_facts.mobile is
  'The family''s phone, to which codes and messages go; empty for a family without one';
