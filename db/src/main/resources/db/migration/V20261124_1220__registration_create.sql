-- Applications, from filing to their end (SM-1).

create table application (
  id uuid not null,
  number text not null,
  civil_number text not null,
  mobile text not null,
  wilaya_code text not null,
  help_wanted text not null,
  channel text not null,
  status text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  filed_by uuid not null,
  request_key text not null,
  request_hash text not null,
  filed_at timestamptz not null,
  prepared_by text not null,
  missing text not null,
  note text,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  reason_text text,
  version bigint not null,
  constraint pk_application primary key (id),
  constraint uq_application_number unique (number),
  constraint uq_application_request unique (filed_by, request_key),
  constraint fk_application_wilaya foreign key (wilaya_code) references wilaya (code),
  constraint fk_application_office foreign key (office_code) references office (code),
  constraint ck_application_number check (number ~ '^A-[0-9]{2}-[0-9]{6}-[0-9]$'),
  constraint ck_application_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
  constraint ck_application_mobile check (mobile ~ '^(7[126-9]|9[1-9])[0-9]{6}$'),
  constraint ck_application_help check (help_wanted <> ''),
  constraint ck_application_channel check (channel in ('COUNTER', 'PARTNER')),
  constraint ck_application_status check (status in
    ('SUBMITTED', 'VERIFYING', 'RETURNED', 'DECISION', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
  constraint ck_application_level check (confidentiality_level between 0 and 4),
  constraint ck_application_decided check ((status in ('APPROVED', 'REJECTED')) = (decided_at is not null)
    and (decided_at is null) = (decided_by is null)),
  constraint ck_application_reason check ((status = 'REJECTED') = (reason is not null))
);

create index ix_application_office on application (office_code text_pattern_ops, filed_at);
create index ix_application_civil_number on application (civil_number text_pattern_ops);
create index ix_application_mobile on application (mobile text_pattern_ops);

comment on table application is 'A request for help (طلب), reference.md 2.4 SM-1';
comment on column application.number is 'A-YY-NNNNNN-C with a Damm digit over all digits, reference.md 2.6';
comment on column application.civil_number is 'Digits without leading zeros, reference.md 1.6';
comment on column application.help_wanted is 'HelpKind names, sorted, with commas between';
comment on column application.request_key is 'Name that whoever filed gave the request: repeated, it has one effect and gives the same answer';
comment on column application.request_hash is 'SHA-256 of what was asked, to tell a repetition from a key used twice';
comment on column application.prepared_by is 'Everybody who filed, checked or edited it: account ids with commas between; none of them decides it';
comment on column application.missing is 'MissingItem names of the last return; empty once it was confirmed';
comment on column application.reason is 'R01 to R12, reference.md 7';

grant select, insert, update on application to sijill_app;

-- One sequence a year, so that two filings never wait for each other; gaps are allowed.
do $$
begin
  for year in 2026..2046 loop
    execute format('create sequence application_number_%s maxvalue 999999', year);
    execute format('grant usage on sequence application_number_%s to sijill_app', year);
  end loop;
end $$;

insert into role_permission (role_code, permission) values
  ('clerk', 'registration.return'),
  ('supervisor', 'registration.return'),
  ('director', 'registration.return'),
  ('director', 'registration.decideCostly')
on conflict do nothing;
