-- The register of persons. A row of facts is never changed: it holds for days (valid_from, valid_to) and was known from one
-- moment until another (recorded_at, superseded_at), so that the record can be shown as it was and as it was known (ADR 0021).

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create table person (
  id uuid not null,
  civil_number text,
  office_code text not null,
  confidentiality_level smallint not null,
  registered_at timestamptz not null,
  version bigint not null,
  constraint pk_person primary key (id),
  constraint uq_person_civil_number unique (civil_number),
  constraint fk_person_office foreign key (office_code) references office (code),
  constraint ck_person_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
  constraint ck_person_level check (confidentiality_level between 0 and 4)
);
create index ix_person_civil_number on person (civil_number text_pattern_ops);
create index ix_person_office on person (office_code text_pattern_ops);

comment on table person is 'A person known to the registry (reference.md 2.4 SM-2, 2.7): who it is; what is known of him is person_facts';
comment on column person.civil_number is 'Digits without leading zeros (reference.md 1.6); null for whoever has none yet';
comment on column person.office_code is 'Office of the person''s current family';
comment on column person.confidentiality_level is 'reference.md 4.7; 1 for an ordinary entry';

create table person_facts (
  id uuid not null,
  person_id uuid not null,
  id_kind text not null,
  name_given text not null,
  name_father text not null,
  name_grandfather text not null,
  name_great_grandfather text not null,
  name_tribe text not null,
  name_full_ar text not null,
  name_full_en text not null,
  name_search text not null,
  sex text not null,
  born_on date not null,
  born_accuracy text not null,
  nationality text not null,
  marital_status text not null,
  work_status text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint pk_person_facts primary key (id),
  constraint fk_person_facts_person foreign key (person_id) references person (id),
  constraint ck_person_facts_id_kind check (id_kind in
    ('OMANI_ID', 'RESIDENT_CARD', 'BIRTH_CERTIFICATE', 'PASSPORT', 'NONE')),
  constraint ck_person_facts_names check (name_given <> '' and name_full_ar <> ''
    and (id_kind <> 'OMANI_ID' or (name_father <> '' and name_tribe <> ''))),
  constraint ck_person_facts_sex check (sex in ('MALE', 'FEMALE')),
  constraint ck_person_facts_born_accuracy check (born_accuracy in ('EXACT', 'YEAR_ONLY', 'ESTIMATED')),
  constraint ck_person_facts_nationality check (nationality ~ '^[A-Z]{2}$'),
  constraint ck_person_facts_marital_status check (marital_status in
    ('SINGLE', 'CONTRACTED', 'MARRIED', 'DIVORCED', 'WIDOWED', 'ABANDONED', 'SEPARATED', 'UNKNOWN')),
  constraint ck_person_facts_work_status check (work_status in
    ('EMPLOYEE_PUBLIC', 'EMPLOYEE_PRIVATE', 'MILITARY', 'OWN_ACCOUNT', 'CRAFT_WORKER', 'JOBSEEKER', 'STUDENT', 'HOMEMAKER',
     'RETIRED', 'UNABLE', 'CHILD')),
  constraint ck_person_facts_valid check (valid_to >= valid_from),
  constraint ck_person_facts_superseded check (superseded_at >= recorded_at),
  constraint ex_person_facts_overlap exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);
create index ix_person_facts_person on person_facts (person_id, recorded_at);
create index ix_person_facts_name on person_facts using gin (name_search gin_trgm_ops) where (superseded_at is null);

comment on table person_facts is 'What is, was or was thought to be so of a person. Insert-only but for superseded_at';
comment on column person_facts.name_given is 'The five names as on the card; the full name is printed there too, and none is made of the other';
comment on column person_facts.name_search is 'NameKey of the full names, reference.md 8.2';
comment on column person_facts.nationality is 'ISO 3166-1 alpha-2';
comment on column person_facts.valid_from is 'First day on which it is so';
comment on column person_facts.valid_to is 'Last day on which it is so, included; null: until further notice';
comment on column person_facts.superseded_at is 'From when on the registry knew better; null: what it knows now';

grant select, insert on person to sijill_app;
grant update (civil_number, office_code, confidentiality_level, version) on person to sijill_app;
grant select, insert on person_facts to sijill_app;
grant update (superseded_at) on person_facts to sijill_app;
