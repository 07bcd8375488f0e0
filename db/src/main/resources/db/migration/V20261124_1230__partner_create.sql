-- Partners that file through REST, and what they filed.

create table partner (
  id uuid not null,
  name text not null,
  key_hash text not null,
  scopes text not null,
  disabled boolean not null,
  demo boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint pk_partner primary key (id),
  constraint uq_partner_name unique (name),
  constraint uq_partner_key unique (key_hash)
);

comment on table partner is 'A body whose systems file through REST';
comment on column partner.key_hash is 'SHA-256 of the key, in hex; the key has 256 random bits, so no slow hash is needed';
comment on column partner.scopes is 'feature.verb with commas between';
comment on column partner.demo is 'Made by the demo data; never where DEMO=false';

create table partner_request (
  partner_id uuid not null,
  idempotency_key text not null,
  request_hash text not null,
  application_id uuid not null,
  application_number text not null,
  promised_by date not null,
  made_at timestamptz not null,
  constraint pk_partner_request primary key (partner_id, idempotency_key),
  constraint uq_partner_request_application unique (application_id),
  constraint fk_partner_request_partner foreign key (partner_id) references partner (id),
  constraint fk_partner_request_application foreign key (application_id) references application (id)
);

create index ix_partner_request_number on partner_request (partner_id, application_number);

comment on table partner_request is 'What a partner filed under which Idempotency-Key: a repeated request gives the same answer and one effect';
comment on column partner_request.request_hash is 'SHA-256 of what was asked, to tell a repetition from a key used twice';
comment on column partner_request.promised_by is 'As answered the first time';

grant select, insert on partner_request to sijill_app;
grant select, insert, update on partner to sijill_app;
