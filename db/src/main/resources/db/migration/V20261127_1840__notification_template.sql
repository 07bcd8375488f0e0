-- Texts of messages as versions: the shipped one is version 1, further ones are written by the administrator.

create table message_text (
  id uuid not null,
  template text not null,
  number integer not null,
  text_ar text not null,
  text_en text not null,
  state text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  previewed_hash text,
  previewed_by uuid,
  valid_from date,
  set_by uuid,
  set_at timestamptz,
  version bigint not null,
  constraint pk_message_text primary key (id),
  constraint uq_message_text_number unique (template, number),
  constraint ck_message_text_number check (number >= 2),
  constraint ck_message_text_both check (btrim(text_ar) <> '' and btrim(text_en) <> ''),
  constraint ck_message_text_state check (state in ('DRAFT', 'SET')),
  constraint ck_message_text_previewed check ((previewed_hash is null) = (previewed_by is null)),
  constraint ck_message_text_set check ((state = 'SET') = (valid_from is not null) and (state = 'SET') = (set_by is not null)
    and (state = 'SET') = (set_at is not null) and (state <> 'SET' or previewed_hash is not null))
);

create unique index uq_message_text_draft on message_text (template) where state = 'DRAFT';

comment on table message_text is
  'Feature notification: a text of a message in both languages. What is set never changes; it holds until a later one does';
comment on column message_text.template is 'Which text, without notification.sms.: a.in';
comment on column message_text.number is 'Version; 1 is the text the product came with, which is no row';
comment on column message_text.previewed_hash is 'SHA-256 of both texts as they were previewed; another text has not been';
comment on column message_text.previewed_by is 'Account that saw the preview; nobody else lets it take effect';
comment on column message_text.valid_from is 'First day on which messages are written with it; null for a draft';

grant select, insert, update, delete on message_text to sijill_app;

alter table message add column template_version integer not null default 1;
comment on column message.template_version is 'Version of the text it was written with; 1 is the one the product came with';

insert into role_permission (role_code, permission) values ('admin', 'notification.template');
