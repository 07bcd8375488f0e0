-- What leaves by SMS waits here, written in the transaction of what it tells of (ADR 0017).

create table message (
  id uuid constraint pk_message primary key,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null constraint ck_message_level check (confidentiality_level between 0 and 4),
  channel text not null constraint ck_message_channel check (channel in ('SMS')),
  recipient text not null,
  language text not null constraint ck_message_language check (language in ('AR', 'EN')),
  template text not null,
  occasion text not null,
  text text not null,
  created_at timestamptz not null,
  not_before timestamptz not null,
  sent_at timestamptz,
  attempts integer not null,
  last_error text,
  state text not null constraint ck_message_state check (state in ('WAITING', 'SENT', 'FAILED', 'REPLACED')),
  replaces uuid constraint fk_message_replaces references message (id),
  version bigint not null,
  constraint uq_message_once unique (case_id, template, occasion),
  constraint ck_message_sent check ((state = 'SENT') = (sent_at is not null))
);
create index ix_message_due on message (not_before, id) where state = 'WAITING';
create index ix_message_office on message (office_code text_pattern_ops, created_at);

comment on table message is 'Feature notification: outbox of SMS. Written with what it tells of, sent afterwards, at least once';
comment on column message.id is 'Also the idempotency key at the gateway';
comment on column message.case_id is 'The case it tells of; no foreign key, cases are of many features';
comment on column message.office_code is 'Office of the case when the message was written';
comment on column message.recipient is 'Mobile number';
comment on column message.template is 'Which text, without notification.sms.: a.in';
comment on column message.occasion is 'What makes it another message of the same template: a job run twice names the same one';
comment on column message.not_before is 'Earliest next attempt; moved on at each attempt before it is made, so that a crash is only a delay';
comment on column message.last_error is 'HTTP status, timeout or unreachable; never what the gateway said';
comment on column message.replaces is 'The message that was still waiting, or was sent, when this one took its place';

grant select, insert, update on message to sijill_app;
