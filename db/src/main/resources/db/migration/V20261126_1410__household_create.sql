-- The register of families: who belongs to one, where it lives, what it lives on. Valid and recorded times as in person_facts.

create table household (
  id uuid not null,
  number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  registered_at timestamptz not null,
  version bigint not null,
  constraint pk_household primary key (id),
  constraint uq_household_number unique (number),
  constraint fk_household_office foreign key (office_code) references office (code),
  constraint ck_household_number check (number ~ '^H-[A-Z]{2}-[0-9]{6}-[0-9]$'),
  constraint ck_household_level check (confidentiality_level between 0 and 4)
);
create index ix_household_office on household (office_code text_pattern_ops);

comment on table household is 'The file of a family (ملف الأسرة), reference.md 2.4 SM-3, 2.7: that it is there; what is known of it is household_facts';
comment on column household.number is 'H-GG-NNNNNN-C with a Damm digit, counted by governorate, reference.md 2.6';

create table household_facts (
  id uuid not null,
  household_id uuid not null,
  state text not null,
  wilaya_code text not null,
  village text not null,
  landmark text not null,
  mobile text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint pk_household_facts primary key (id),
  constraint fk_household_facts_household foreign key (household_id) references household (id),
  constraint fk_household_facts_wilaya foreign key (wilaya_code) references wilaya (code),
  constraint ck_household_facts_state check (state in ('ACTIVE', 'ANNULLED')),
  constraint ck_household_facts_mobile check (mobile ~ '^(7[126-9]|9[1-9])[0-9]{6}$'),
  constraint ck_household_facts_valid check (valid_to >= valid_from),
  constraint ck_household_facts_superseded check (superseded_at >= recorded_at),
  constraint ex_household_facts_overlap exclude using gist
    (household_id with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);
create index ix_household_facts_household on household_facts (household_id, recorded_at);
create index ix_household_facts_mobile on household_facts (mobile text_pattern_ops) where (superseded_at is null);

comment on table household_facts is 'What is, was or was thought to be so of a family. Insert-only but for superseded_at';
comment on column household_facts.state is 'ANNULLED: entered by a decision that was annulled; closed, not erased';
comment on column household_facts.mobile is 'The family''s phone, to which codes and messages go';

create table membership (
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  kind text not null,
  role text not null,
  sub_unit smallint,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint pk_membership primary key (id),
  constraint fk_membership_household foreign key (household_id) references household (id),
  constraint fk_membership_person foreign key (person_id) references person (id),
  constraint ck_membership_kind check (kind in ('FAMILY', 'DWELLING', 'GUARDIAN_OF', 'RESIDENT_OF_HOME')),
  constraint ck_membership_role check (role in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD',
    'OTHER_RELATIVE', 'NON_RELATIVE', 'DEPENDANT', 'FOSTER_CHILD', 'STEPCHILD')),
  constraint ck_membership_sub_unit check (sub_unit between 1 and 4),
  constraint ck_membership_valid check (valid_to >= valid_from),
  constraint ck_membership_superseded check (superseded_at >= recorded_at),
  constraint ex_membership_one_family exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (kind = 'FAMILY' and superseded_at is null),
  constraint ex_membership_one_head exclude using gist (household_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (kind = 'FAMILY' and role = 'HEAD' and superseded_at is null)
);
create index ix_membership_household on membership (household_id, recorded_at);
create index ix_membership_person on membership (person_id, recorded_at);

comment on table membership is 'A spell of belonging to a family, or of living with it. One family at a time; the other kinds may overlap';
comment on column membership.sub_unit is 'Of a husband of several wives, which wife''s part of the family; null where there are none';

create table dwelling (
  id uuid not null,
  household_id uuid not null,
  kind text not null,
  tenure text not null,
  rent numeric(12, 3),
  rooms smallint not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint pk_dwelling primary key (id),
  constraint fk_dwelling_household foreign key (household_id) references household (id),
  constraint ck_dwelling_kind check (kind in
    ('VILLA', 'ARABIC_HOUSE', 'APARTMENT', 'TRADITIONAL', 'CARAVAN', 'SHARED', 'NONE')),
  constraint ck_dwelling_tenure check (tenure in ('OWNED', 'HEIRS_SHARED', 'RENTED', 'GOVERNMENT', 'FREE')),
  constraint ck_dwelling_rent check ((tenure = 'RENTED') = (rent is not null) and rent >= 0),
  constraint ck_dwelling_rooms check (rooms between 0 and 99),
  constraint ck_dwelling_valid check (valid_to >= valid_from),
  constraint ck_dwelling_superseded check (superseded_at >= recorded_at),
  constraint ex_dwelling_overlap exclude using gist (household_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (superseded_at is null)
);
create index ix_dwelling_household on dwelling (household_id, recorded_at);

comment on table dwelling is 'Where a family lives, and on what terms';
comment on column dwelling.rent is 'Rial a month, three decimals';

create table income_item (
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  kind text not null,
  amount numeric(12, 3) not null,
  period text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_at timestamptz,
  constraint pk_income_item primary key (id),
  constraint fk_income_item_household foreign key (household_id) references household (id),
  constraint fk_income_item_person foreign key (person_id) references person (id),
  constraint ck_income_item_kind check (kind in ('WAGE', 'OWN_ACCOUNT', 'PENSION_SHARE', 'SPF_BENEFIT', 'ALIMONY',
    'CHILD_SUPPORT', 'RENT', 'CHARITY', 'REMITTANCE', 'FARM_FISHING', 'OTHER')),
  constraint ck_income_item_amount check (amount >= 0),
  constraint ck_income_item_period check (period in ('MONTH', 'YEAR')),
  constraint ck_income_item_valid check (valid_to >= valid_from),
  constraint ck_income_item_superseded check (superseded_at >= recorded_at)
);
create index ix_income_item_household on income_item (household_id, recorded_at);

comment on table income_item is 'What a member of a family receives, and how often. A person may have several of a kind';
comment on column income_item.amount is 'Rial, three decimals, for each period';

do $$
declare
  register text;
begin
  foreach register in array array['household_facts', 'membership', 'dwelling', 'income_item'] loop
    execute format('grant select, insert on %I to sijill_app', register);
    execute format('grant update (superseded_at) on %I to sijill_app', register);
  end loop;
end $$;
grant select, insert on household to sijill_app;
grant update (office_code, confidentiality_level, version) on household to sijill_app;

-- One sequence a governorate; gaps are allowed.
do $$
declare
  governorate record;
begin
  for governorate in select lower(right(code, 2)) as letters from governorate loop
    execute format('create sequence household_number_%s maxvalue 999999', governorate.letters);
    execute format('grant usage on sequence household_number_%s to sijill_app', governorate.letters);
  end loop;
end $$;
