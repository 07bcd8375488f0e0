-- The paper of a letter is made by itself, in the language of whoever it is for; what waits for it is found without looking at the rest.

alter table letter add column language text not null default 'AR';

alter table letter alter column language drop default;
alter table letter add constraint ck_letter_language check (language in ('AR', 'EN'));

comment on column letter.language is 'Of whoever it is for; in the other one its PDF is made when that is first asked for';
comment on column letter.made_at is 'When its PDF in this language was made; null until then';

create index ix_letter_unmade on letter (issued_at) where made_at is null;
