-- One question instead of two for whoever computes a date (ADR 0013).

create function sijill.calendar_held_revision() returns uuid
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock_shared(7310602);
  -- a statement of its own: it sees what was committed while the one before waited
  return (select r.revision from sijill.calendar_revision r);
end
$$;
comment on function sijill.calendar_held_revision is
  'The state of the holiday table, which does not change until the transaction ends: lock 7310602 is shared by whoever computes '
  'a date, and taken alone by whoever changes a holiday';

revoke all on function sijill.calendar_held_revision from public;
grant execute on function sijill.calendar_held_revision to sijill_app;
