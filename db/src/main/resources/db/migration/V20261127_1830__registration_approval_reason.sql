-- Why an application was approved, where whoever decided it said so: always when many are decided at once.

alter table application
  add column approval_reason text,
  add constraint ck_application_approval_reason check (approval_reason is null or decided_at is not null);

comment on column application.approval_reason is 'What was written with the approval; null if nothing was';
