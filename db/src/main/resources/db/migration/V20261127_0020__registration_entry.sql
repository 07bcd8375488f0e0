-- From the decision to the registry: the family's file, the letter that follows, messages that wait for it.

alter table application drop constraint ck_application_status;
alter table application drop constraint ck_application_decided;

-- what was approved before this release was told at once, and entered nowhere
update application set status = 'ENTERED' where status = 'APPROVED';

alter table application
  add column household_id uuid,
  add column household_number text,
  add column household_made boolean not null default false,
  add column filled_by text not null default 'APPLICANT',
  add constraint ck_application_filled_by check (filled_by in ('APPLICANT', 'CHILD', 'SPOUSE', 'PARENT', 'GUARDIAN', 'OTHER')),
  add constraint fk_application_household foreign key (household_id) references household (id),
  add constraint ck_application_household check ((household_id is null) = (household_number is null)),
  add constraint ck_application_status check (status in ('DRAFT', 'SUBMITTED', 'VERIFYING', 'RETURNED', 'DECISION', 'APPROVED',
    'ENTERED', 'ANNULLED', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'EXPIRED')),
  add constraint ck_application_decided check
    ((status in ('APPROVED', 'ENTERED', 'ANNULLED', 'REJECTED')) = (decided_at is not null)
      and (decided_at is null) = (decided_by is null));
create index ix_application_household on application (household_id) where (household_id is not null);

comment on column application.household_id is 'The family''s file, from the approval on; null before, and for what was approved without an entry';
comment on column application.filled_by is 'Who filled it in, seen from whoever it is for; the code went to the latter''s phone';
comment on column application.household_number is 'Its number, H-GG-NNNNNN-C';
comment on column application.household_made is 'Whether this approval made the file; a file that was there before outlives an annulment';

alter table message drop constraint ck_message_state;
alter table message add constraint ck_message_state check (state in ('HELD', 'WAITING', 'SENT', 'FAILED', 'REPLACED'));
comment on column message.state is 'HELD: written with a decision, and not sent before its letter is made';

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('registration.appeal.limit', date '2020-01-01', '30', 'calendar days', 'product default, reference.md §11 no. 6 (appeal limits)');

insert into role_permission (role_code, permission) values
  ('clerk', 'registration.declare'),
  ('clerk', 'registration.document'),
  ('director', 'registration.annul'),
  ('applicant', 'registration.documentOwn');
