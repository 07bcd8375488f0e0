-- One-time codes that prove who holds a phone. Of a code only a hash is kept; the text of its message goes once it has left.

alter table message add column secret boolean not null default false;
comment on column message.secret is 'The text is erased once the message has left, or never will';
grant update (text) on message to sijill_app;

create table passcode (
  id uuid not null,
  subject_hash text not null,
  mobile_hash text not null,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left smallint not null,
  used_at timestamptz,
  constraint pk_passcode primary key (id),
  constraint ck_passcode_subject_hash check (subject_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_passcode_mobile_hash check (mobile_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_passcode_code_hash check (code_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_passcode_expires check (expires_at > sent_at),
  constraint ck_passcode_tries_left check (tries_left between 0 and 5)
);
create index ix_passcode_subject on passcode (subject_hash, sent_at);
create index ix_passcode_mobile on passcode (mobile_hash, sent_at);
create index ix_passcode_sent on passcode (sent_at);

comment on table passcode is 'Feature passcode: one-time codes that were sent; rows go a day later';
comment on column passcode.subject_hash is 'Whom or what the code stands for, so that nobody gets more of them than the limit';
comment on column passcode.mobile_hash is 'The phone it was sent to';
comment on column passcode.code_hash is 'Over id and code';
comment on column passcode.sent_at is 'When it was put into the outbox';
comment on column passcode.expires_at is 'From then on it opens nothing';
comment on column passcode.tries_left is 'Wrong tries that are still free; at 0 it opens nothing';
comment on column passcode.used_at is 'When it was typed rightly; null until then';

grant select, insert, delete on passcode to sijill_app;
grant update (tries_left, used_at) on passcode to sijill_app;
