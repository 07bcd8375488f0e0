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

-- One question instead of four (as ADR 0019 has it for filing).
create function sijill.office_lookup_ask(by_whom uuid, now_is timestamptz, most integer) returns timestamptz
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  asked bigint;
  oldest timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended('office lookup ' || by_whom, 0));
  -- a statement of its own: it sees what was committed while the one before waited
  select count(*), min(l.asked_at) into asked, oldest
  from sijill.office_lookup l where l.actor_id = by_whom and l.asked_at > now_is - interval '1 hour';
  if asked >= most then
    return oldest + interval '1 hour';
  end if;
  delete from sijill.office_lookup l where l.actor_id = by_whom and l.asked_at < now_is - interval '1 day';
  insert into sijill.office_lookup (id, actor_id, asked_at) values (gen_random_uuid(), by_whom, now_is);
  return null;
end
$$;
comment on function sijill.office_lookup_ask is
  'Counts a question of an account, one after the other; or says from when on the next one may be asked, and counts nothing';

revoke all on function sijill.office_lookup_ask from public;
grant execute on function sijill.office_lookup_ask to sijill_app;
