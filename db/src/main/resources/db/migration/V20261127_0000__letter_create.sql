-- Letters and receipts: first the record of what is said, in the transaction that says it; the paper is made of it afterwards (ADR 0025).

create table letter (
  id uuid not null,
  number text not null,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  kind text not null,
  template_version smallint not null,
  occasion text not null,
  given text not null,
  check_code text not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  made_at timestamptz,
  version bigint not null,
  constraint pk_letter primary key (id),
  constraint uq_letter_number unique (number),
  constraint uq_letter_occasion unique (case_id, kind, occasion),
  constraint fk_letter_office foreign key (office_code) references office (code),
  constraint ck_letter_number check (number ~ '^L-[0-9]{2}-[0-9]{6}-[0-9]$'),
  constraint ck_letter_level check (confidentiality_level between 0 and 4),
  constraint ck_letter_kind check (kind in ('APPROVAL', 'REJECTION', 'RECEIPT')),
  constraint ck_letter_template_version check (template_version > 0),
  constraint ck_letter_given check (given is json object),
  constraint ck_letter_check_code check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  constraint ck_letter_made check (made_at >= issued_at)
);

comment on table letter is 'A letter (خطاب) or receipt (إيصال) about a case: everything it says; nothing but made_at ever changes';
comment on column letter.number is 'L-YY-NNNNNN-C with a Damm digit over all digits, reference.md 2.6';
comment on column letter.template_version is 'The wording and layout it was issued in and is printed in for ever';
comment on column letter.occasion is 'Tells letters of one kind about one case apart: asked for twice on one occasion, it is one letter';
comment on column letter.given is 'Every value it prints, by name, each in Arabic (ar) and English (en)';
comment on column letter.check_code is '60 random bits, printed beside the QR; number and code together say that a paper is genuine';
comment on column letter.issued_by is 'Account, applicant or process as which it was issued';
comment on column letter.made_at is 'When its PDF was made; null until then';

create table letter_content (
  id uuid not null,
  letter_id uuid not null,
  language text not null,
  bytes bytea not null,
  sha256 text not null,
  constraint pk_letter_content primary key (id),
  constraint uq_letter_content_language unique (letter_id, language),
  constraint fk_letter_content_letter foreign key (letter_id) references letter (id),
  constraint ck_letter_content_language check (language in ('AR', 'EN')),
  constraint ck_letter_content_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
alter table letter_content alter column bytes set storage external;
comment on table letter_content is 'The PDF of a letter in one language, as it was handed out';

grant select, insert on letter to sijill_app;
grant update (made_at, version) on letter to sijill_app;
grant select, insert on letter_content to sijill_app;

-- One sequence a year, so that two letters never wait for each other; gaps are allowed.
do $$
begin
  for year in 2026..2046 loop
    execute format('create sequence letter_number_%s maxvalue 999999', year);
    execute format('grant usage on sequence letter_number_%s to sijill_app', year);
  end loop;
end $$;
