-- Other bodies' registers are asked about an application, in the transaction that files it, and answer when they can (ADR 0031).

create table register_query (
  id uuid not null,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  register text not null,
  civil_number text not null,
  others text not null,
  state text not null,
  asked_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts integer not null,
  last_error text,
  answered_at timestamptz,
  valid_until timestamptz,
  answer text,
  version bigint not null,
  constraint pk_register_query primary key (id),
  constraint uq_register_query_once unique (case_id, register),
  constraint ck_register_query_level check (confidentiality_level between 0 and 4),
  constraint ck_register_query_register check (register in ('CIVIL', 'PROTECTION_FUND', 'LABOUR', 'PROPERTY')),
  constraint ck_register_query_state check (state in ('WAITING', 'ANSWERED', 'UNKNOWN', 'WRONG', 'CLOSED')),
  constraint ck_register_query_answer check ((answer is not null) = (state = 'ANSWERED')),
  constraint ck_register_query_answered check (state not in ('ANSWERED', 'UNKNOWN') or answered_at is not null)
);
create index ix_register_query_due on register_query (register, next_try_at, id) where state in ('WAITING', 'WRONG');
create index ix_register_query_office on register_query (office_code text_pattern_ops);

comment on table register_query is
  'What a register was asked for a case, and what it answered (reference.md 2.5); asked outside of any transaction, by a sender';
comment on column register_query.id is 'Also the reference under which the register is asked; the same at each attempt';
comment on column register_query.case_id is 'The case it is asked for; no foreign key, cases are of many features';
comment on column register_query.civil_number is 'Whom it is asked about; an answer for another is refused';
comment on column register_query.others is 'Civil numbers of the family, blanks between; the civil register names them itself';
comment on column register_query.state is
  'WRONG: the answer was refused and nothing of it kept, it is asked again; CLOSED: the case ended before an answer came';
comment on column register_query.next_try_at is 'Earliest next attempt; moved on at each attempt before it is made, so that a crash is only a delay';
comment on column register_query.last_error is 'HTTP status, timeout, unreachable, or why an answer was refused; never what the register said';
comment on column register_query.answered_at is 'When the register answered: the time of every field of the answer';
comment on column register_query.valid_until is 'Until when the answer is taken as it stands; afterwards it is asked anew';
comment on column register_query.answer is 'Each field with its confidence, checked and written anew: never the text that came';

grant select, insert, update on register_query to sijill_app;

create table register_settlement (
  id uuid not null,
  case_id uuid not null,
  office_code text not null,
  confidentiality_level smallint not null,
  register text not null,
  civil_number text not null,
  aspect text not null,
  declared text not null,
  registered text not null,
  settlement text not null,
  reason text not null,
  settled_by uuid not null,
  settled_at timestamptz not null,
  version bigint not null,
  constraint pk_register_settlement primary key (id),
  constraint ck_register_settlement_level check (confidentiality_level between 0 and 4),
  constraint ck_register_settlement_settlement check (settlement in ('KEPT', 'TAKEN')),
  constraint ck_register_settlement_reason check (length(reason) between 10 and 1000)
);
create index ix_register_settlement_case on register_settlement (case_id, settled_at);

comment on table register_settlement is
  'How an officer decided that a declaration and a register say different things. It holds for these two values alone: if either '
  'changes, it is decided anew';
comment on column register_settlement.civil_number is 'Of whom both say it';
comment on column register_settlement.settlement is 'KEPT: what was said stays; TAKEN: what the register says was written into the application';

grant select, insert, update on register_settlement to sijill_app;

create table verification (
  case_id uuid not null,
  office_code text not null,
  confidentiality_level smallint not null,
  standing text not null,
  open_conflicts integer not null,
  version bigint not null,
  constraint pk_verification primary key (case_id),
  constraint ck_verification_level check (confidentiality_level between 0 and 4),
  constraint ck_verification_standing check (standing in ('UNVERIFIED', 'VERIFIED', 'CONFLICT'))
);
create index ix_verification_office on verification (office_code text_pattern_ops);

comment on table verification is
  'How far a case is verified, for lists; computed anew when an answer comes, the family changes or a conflict is decided. What is '
  'decided by it is computed from the answers themselves';

grant select, insert, update on verification to sijill_app;

insert into role_permission (role_code, permission) values
    ('clerk', 'registration.settle'),
    ('supervisor', 'registration.settle'),
    ('director', 'registration.settle'),
    ('admin', 'verification.operate');
