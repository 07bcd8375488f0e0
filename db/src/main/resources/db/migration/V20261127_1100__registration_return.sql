-- What stood in an application when it was returned, by which it is seen what was completed; what proves the residence is a paper.

alter table application
  add column returned_at timestamptz,
  add column returned_answers text not null default '{}',
  add column returned_help text not null default '',
  add constraint ck_application_returned_answers check (returned_answers is json object);

update application
set missing = regexp_replace(missing, '(^|,)WILAYA(,|$)', '\1PROOF_OF_RESIDENCE\2')
where missing like '%WILAYA%';

comment on column application.returned_at is
  'When it was last returned; null if it never was, once it was confirmed, and for what was returned before this was kept';
comment on column application.returned_answers is 'What was declared when it was last returned; empty once it was confirmed';
comment on column application.returned_help is 'HelpKind names when it was last returned; empty once it was confirmed';

-- A draft goes to the office of another wilaya with its papers.
grant update (office_code) on document to sijill_app;
