-- The audit log: events written unchained inside the business transaction, sealed into a hash chain afterwards (ADR 0016).

create table sijill.audit_event (
  id uuid constraint pk_audit_event primary key,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  roles text not null,
  office_code text,
  action text not null,
  outcome text not null constraint ck_audit_event_outcome check (outcome in ('DONE', 'SEEN', 'REFUSED')),
  subject_type text not null,
  subject_id text not null,
  subject_version bigint,
  fields text not null,
  reference text not null,
  channel text not null
);
create index ix_audit_event_at on sijill.audit_event (at);
create index ix_audit_event_subject on sijill.audit_event (subject_id, at);
create index ix_audit_event_actor on sijill.audit_event (actor_name, at);

comment on table sijill.audit_event is
  'Who did and who saw what. Insert-only. Ids, names of fields and versions, never a personal value (contract, promise 5)';
comment on column sijill.audit_event.id is 'UUID version 7: sorts by the time it was given';
comment on column sijill.audit_event.actor_id is
  'Account, partner or process; null if nobody was logged in. Text, not uuid, so that a line can outlive any kind of actor';
comment on column sijill.audit_event.actor_name is 'Account name or process:key; never a person''s name';
comment on column sijill.audit_event.roles is 'Codes in alphabetical order with commas';
comment on column sijill.audit_event.office_code is 'Where the actor works; null if nobody was logged in';
comment on column sijill.audit_event.action is 'feature.verb';
comment on column sijill.audit_event.subject_version is 'Version of the record after the change; null if it was only seen';
comment on column sijill.audit_event.fields is 'Names of the changed fields with commas, never their values';
comment on column sijill.audit_event.reference is 'Reference of the request, as the error page shows it';
comment on column sijill.audit_event.channel is 'staff, portal, api, job';

create table sijill.audit_waiting (
  event_id uuid constraint pk_audit_waiting primary key
);
comment on table sijill.audit_waiting is
  'Events that wait for their seal. Filled by trigger, emptied by audit_seal_waiting(); nobody else writes it. An event '
  'with neither seal nor place here came into the table by a back door';

create table sijill.audit_seal (
  seq bigint constraint pk_audit_seal primary key,
  event_id uuid not null constraint uq_audit_seal_event unique
    constraint fk_audit_seal_event references sijill.audit_event (id),
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint ck_audit_seal_seq check (seq > 0),
  constraint ck_audit_seal_hash check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);
comment on table sijill.audit_seal is 'The hash chain over audit_event. Insert-only, without gaps';
comment on column sijill.audit_seal.seq is 'Place in the chain, from 1';
comment on column sijill.audit_seal.previous_hash is 'Hash of the seal before; 32 zero bytes for the first';
comment on column sijill.audit_seal.hash is 'SHA-256 as computed by audit_hash(); recomputed in Java by AuditVerification';

-- The canonical encoding. The same stands in org.sijill.db.AuditEncoding; a test holds the two together.

create function sijill.audit_part(value text) returns text
  language sql immutable parallel safe
  return coalesce(octet_length(value)::text || ':' || value, '-');
comment on function sijill.audit_part is 'A text with the number of its bytes in front, so that no two rows read alike; null is a hyphen';

create function sijill.audit_micros(moment timestamptz) returns text
  language sql immutable parallel safe
  return (extract(epoch from moment - timestamptz '1970-01-01T00:00:00Z') * 1000000)::bigint::text;
comment on function sijill.audit_micros is 'Microseconds since 1970-01-01T00:00Z';

create function sijill.audit_hash(
  seq bigint, previous_hash bytea, sealed_at timestamptz, event sijill.audit_event) returns bytea
  language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
begin
  return sha256(convert_to(
    sijill.audit_part('sijill-audit-1')
    || sijill.audit_part(seq::text)
    || sijill.audit_part(encode(previous_hash, 'hex'))
    || sijill.audit_part(sijill.audit_micros(sealed_at))
    || sijill.audit_part((event).id::text)
    || sijill.audit_part(sijill.audit_micros((event).at))
    || sijill.audit_part((event).actor_id)
    || sijill.audit_part((event).actor_name)
    || sijill.audit_part((event).roles)
    || sijill.audit_part((event).office_code)
    || sijill.audit_part((event).action)
    || sijill.audit_part((event).outcome)
    || sijill.audit_part((event).subject_type)
    || sijill.audit_part((event).subject_id)
    || sijill.audit_part((event).subject_version::text)
    || sijill.audit_part((event).fields)
    || sijill.audit_part((event).reference)
    || sijill.audit_part((event).channel), 'UTF8'));
end
$$;
comment on function sijill.audit_hash is 'Hash of a link: SHA-256 over its place, the hash before it, its time and every column of its event';

create function sijill.audit_seal_waiting(sealing_at timestamptz, at_most integer)
  returns table (sealed integer, head_seq bigint, head_hash text, head_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  waiting record;
  next_seq bigint;
  previous bytea;
  current_hash bytea;
begin
  sealed := 0;
  if not pg_try_advisory_xact_lock(7310601) then
    return; -- another sealer is at it
  end if;
  select s.seq, s.hash into next_seq, previous from sijill.audit_seal s order by s.seq desc limit 1;
  next_seq := coalesce(next_seq, 0);
  previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
  for waiting in
    select e as event, q.event_id
    from sijill.audit_waiting q join sijill.audit_event e on e.id = q.event_id
    order by q.event_id limit at_most
  loop
    next_seq := next_seq + 1;
    current_hash := sijill.audit_hash(next_seq, previous, sealing_at, waiting.event);
    insert into sijill.audit_seal (seq, event_id, previous_hash, hash, sealed_at)
      values (next_seq, waiting.event_id, previous, current_hash, sealing_at);
    delete from sijill.audit_waiting q where q.event_id = waiting.event_id;
    previous := current_hash;
    sealed := sealed + 1;
  end loop;
  return query select sealed, s.seq, encode(s.hash, 'hex'), s.sealed_at
    from sijill.audit_seal s order by s.seq desc limit 1;
end
$$;
comment on function sijill.audit_seal_waiting is
  'Seals what is committed and waits, oldest event first; answers how many it sealed and the head. No row: another sealer is '
  'at it, or the log is empty. Runs as the owner, so that the runtime role needs no right to write seals';

create function sijill.audit_queue() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into sijill.audit_waiting (event_id) values (new.id);
  return null;
end
$$;

create function sijill.audit_refuse() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'the audit log is insert-only: % on % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_waits after insert on sijill.audit_event
  for each row execute function sijill.audit_queue();
create trigger audit_event_stays before update or delete or truncate on sijill.audit_event
  for each statement execute function sijill.audit_refuse();
create trigger audit_seal_stays before update or delete or truncate on sijill.audit_seal
  for each statement execute function sijill.audit_refuse();

revoke all on function sijill.audit_seal_waiting from public;
grant execute on function sijill.audit_seal_waiting to sijill_app;
grant select, insert on sijill.audit_event to sijill_app;
grant select on sijill.audit_seal, sijill.audit_waiting to sijill_app;
