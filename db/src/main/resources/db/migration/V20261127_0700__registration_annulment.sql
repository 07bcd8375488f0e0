-- An annulled decision: who took it back and when, and its letter, which holds no longer.

alter table application
  add column annulled_by uuid,
  add column annulled_at timestamptz;

update application a
set annulled_by = e.actor_id::uuid, annulled_at = e.at
from audit_event e
where a.status = 'ANNULLED' and e.action = 'registration.annul' and e.subject_id = a.id::text and e.outcome = 'DONE';

alter table application
  add constraint ck_application_annulled
    check ((annulled_at is not null) = (status = 'ANNULLED') and (annulled_by is null) = (annulled_at is null));

comment on column application.annulled_by is 'Account of whoever took the decision back; null unless the status is ANNULLED';
comment on column application.annulled_at is 'When the decision was taken back; null unless the status is ANNULLED';

alter table letter
  add column revoked_at timestamptz,
  add constraint ck_letter_revoked check (revoked_at >= issued_at);

update letter l
set revoked_at = a.annulled_at
from application a
where a.id = l.case_id and a.status = 'ANNULLED' and l.kind = 'APPROVAL';

comment on table letter is
  'A letter (خطاب) or receipt (إيصال) about a case: everything it says; nothing but made_at and revoked_at ever changes';
comment on column letter.revoked_at is
  'Since when it holds no longer, its decision being annulled; null while it holds. It stays what was handed out';

grant update (revoked_at) on letter to sijill_app;
