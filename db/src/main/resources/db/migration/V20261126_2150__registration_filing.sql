-- One question instead of three for whoever files (ADR 0019).

create function sijill.application_filing(by_whom uuid, under_key text, in_year integer, out filed boolean, out number bigint)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('filing ' || by_whom || ' ' || under_key, 0));
  -- a statement of its own: it sees what was committed while the one before waited
  select true into filed from sijill.application a where a.filed_by = by_whom and a.request_key = under_key;
  if filed is null then
    number := nextval('sijill.application_number_' || in_year);
  end if;
end
$$;
comment on function sijill.application_filing is
  'Lets the repetitions of one request through one after the other until the transaction ends, and says whether it was filed '
  'already; if not, gives the next number of the year';

revoke all on function sijill.application_filing from public;
grant execute on function sijill.application_filing to sijill_app;
