-- Messages about an application are written in the language its applicant used.

alter table application
  add column language text not null default 'AR',
  add constraint ck_application_language check (language in ('AR', 'EN'));
comment on column application.language is
  'In which its applicant sent it from a phone, and is written to; Arabic for what came otherwise';
