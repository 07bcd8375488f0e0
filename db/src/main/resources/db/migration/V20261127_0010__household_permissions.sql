-- Finding and seeing families at the counter; asking where somebody of another area is registered; the family's phone.

insert into role_permission (role_code, permission)
select reading.code, held.permission
from (values ('clerk'), ('researcher'), ('supervisor'), ('director')) as reading (code)
cross join (values
    ('household.read'),
    ('household.whereRegistered')) as held (permission);

-- an auditor reaches every area: there is none of which he would have to ask
insert into role_permission (role_code, permission) values
    ('auditor', 'household.read'),
    ('clerk', 'household.contact');

insert into parameter (name, valid_from, value, unit, legal_reference) values
    ('household.whereRegistered.limit', date '2020-01-01', '30', 'questions an hour of one account',
        'product default, reference.md §4.7');

create table office_lookup (
  id uuid not null,
  actor_id uuid not null,
  asked_at timestamptz not null,
  constraint pk_office_lookup primary key (id)
);
create index ix_office_lookup_actor on office_lookup (actor_id, asked_at);

comment on table office_lookup is
  'That an account asked with which office somebody of another area is registered, so that nobody asks in bulk; rows go a day '
  'later. Who was asked for stands in the audit log alone';
comment on column office_lookup.actor_id is 'Account that asked';
comment on column office_lookup.asked_at is 'When; as many within an hour as the parameter household.whereRegistered.limit';

grant select, insert, delete on office_lookup to sijill_app;
