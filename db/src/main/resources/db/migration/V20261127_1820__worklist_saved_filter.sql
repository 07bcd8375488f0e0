-- Filters of the inbox that somebody keeps for himself.

create table saved_filter (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  query text not null,
  opens_first boolean not null,
  version bigint not null,
  constraint pk_saved_filter primary key (id),
  constraint uq_saved_filter_name unique (account_id, name),
  constraint fk_saved_filter_account foreign key (account_id) references account (id),
  constraint ck_saved_filter_name check (btrim(name) <> '' and length(name) <= 60),
  constraint ck_saved_filter_query check (length(query) <= 600)
);

create unique index uq_saved_filter_first on saved_filter (account_id) where opens_first;

comment on table saved_filter is 'A filter of the inbox under a name, of one account and seen by no other';
comment on column saved_filter.query is 'As it stands in the page''s address: parameters and values, no search words';
comment on column saved_filter.opens_first is 'The inbox opens with it';

grant select, insert, update, delete on saved_filter to sijill_app;
