-- Who stands in for whom while somebody is away.

create table delegation (
  id uuid not null,
  delegator_id uuid not null,
  delegate_id uuid not null,
  from_on date not null,
  to_on date not null,
  reason text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version bigint not null,
  constraint pk_delegation primary key (id),
  constraint fk_delegation_delegator foreign key (delegator_id) references account (id),
  constraint fk_delegation_delegate foreign key (delegate_id) references account (id),
  constraint ck_delegation_other check (delegate_id <> delegator_id),
  constraint ck_delegation_period check (to_on >= from_on),
  constraint ck_delegation_reason check (btrim(reason) <> ''),
  constraint ck_delegation_ended check ((ended_at is null) = (ended_by is null)),
  constraint ex_delegation_one_delegate exclude using gist
    (delegator_id with =, daterange(from_on, to_on, '[]') with &&) where (ended_at is null)
);

create index ix_delegation_delegate on delegation (delegate_id, to_on) where ended_at is null;

comment on table delegation is
  'While its days run, the delegate may do the steps of the delegator, and nothing else of his; a past one stays as a record';
comment on column delegation.to_on is 'Last day, that day included';
comment on column delegation.given_by is 'Account of the delegator himself, or of whoever heads him';
comment on column delegation.ended_at is 'Since when it holds no longer though its days may run; null unless it was ended early';

grant select, insert, update on delegation to sijill_app;

create table delegable_permission (
  permission text not null,
  constraint pk_delegable_permission primary key (permission)
);

comment on table delegable_permission is
  'What goes to a delegate: permissions of steps, each checked against the work item it is used on. Everything else stays with its holder';

grant select on delegable_permission to sijill_app;

insert into delegable_permission (permission) values
  ('registration.verify'), ('registration.decide'), ('registration.decideCostly'), ('registration.return');

insert into role_permission (role_code, permission) values
  ('clerk', 'office.delegate'),
  ('researcher', 'office.delegate'),
  ('supervisor', 'office.delegate'),
  ('director', 'office.delegate'),
  ('supervisor', 'office.delegateFor'),
  ('director', 'office.delegateFor');

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('office.delegate.longest', date '2020-01-01', '60', 'calendar days', 'product default');
