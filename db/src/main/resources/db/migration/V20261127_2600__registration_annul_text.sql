-- Why a decision was annulled has a place of its own: what was approved and rejected stays with its reason.

alter table application add column annul_text text;

update application set annul_text = reason_text where annulled_at is not null;

alter table application
  add constraint ck_application_annul_text check ((annul_text is null) or (annulled_at is not null));

comment on column application.annul_text is 'Why the decision was annulled; null unless the status is ANNULLED';
