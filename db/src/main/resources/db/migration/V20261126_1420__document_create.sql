-- What people hand in with a case: the bytes in the database, so that a backup is one thing and access one rule (ADR 0022).

create table document (
  id uuid not null,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  kind text not null,
  file_name text not null,
  type text not null,
  size integer not null,
  pages smallint not null,
  sha256 text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  version bigint not null,
  constraint pk_document primary key (id),
  constraint fk_document_office foreign key (office_code) references office (code),
  constraint ck_document_level check (confidentiality_level between 0 and 4),
  constraint ck_document_type check (type in ('PDF', 'JPEG', 'PNG')),
  constraint ck_document_size check (size between 1 and 10485760),
  constraint ck_document_pages check (pages between 1 and 50),
  constraint ck_document_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index ix_document_case on document (case_id) where (removed_at is null);

comment on table document is 'An attachment (مرفق) of a case: what it is; its bytes are document_content';
comment on column document.kind is 'What the feature that asked for it calls it';
comment on column document.file_name is 'As it came, without path and control characters; for downloads only';
comment on column document.type is 'By its content, never by its name';
comment on column document.removed_at is 'Taken back before the case was decided; the bytes stay until retention ends';

create table document_content (
  document_id uuid not null,
  bytes bytea not null,
  constraint pk_document_content primary key (document_id),
  constraint fk_document_content_document foreign key (document_id) references document (id)
);
alter table document_content alter column bytes set storage external;
comment on table document_content is 'The original, never shown in a page: what is shown is made of it anew';

grant select, insert on document to sijill_app;
grant update (removed_at, version) on document to sijill_app;
grant select, insert on document_content to sijill_app;
