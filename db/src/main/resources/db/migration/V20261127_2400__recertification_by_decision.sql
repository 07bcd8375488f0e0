-- Whoever is approved is confirmed by it, and is written to in the language of the application.

alter table certification drop constraint ck_certification_way;
alter table certification add constraint ck_certification_way
  check (way in ('ENTRY', 'ASSIGNED', 'PHONE', 'COUNTER', 'BRANCH', 'DECISION'));
comment on column certification.way is
  'ENTRY: entered by a decision. ASSIGNED: was in the registry before. PHONE, COUNTER: confirmed there. BRANCH: after the branch '
  'asked what changed. DECISION: another application of the family was approved';

grant update (language) on certification to sijill_app;
