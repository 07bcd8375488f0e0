-- A letter about a visit that is written in English names the family's head as his card does in English.

alter table visit add column name_en text not null default '';

update visit set name_en = name;

alter table visit alter column name_en drop default;

comment on column visit.name_en is 'Who is visited, in English; as name where the card has none';
