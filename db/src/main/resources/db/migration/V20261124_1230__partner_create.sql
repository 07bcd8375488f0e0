-- Partners that file through REST.

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

grant select, insert, update on partner to sijill_app;
