-- A family's file is confirmed from time to time; one that nobody confirms becomes stale, suspended and closed.

alter table household_facts drop constraint ck_household_facts_state;
alter table household_facts add constraint ck_household_facts_state
  check (state in ('ACTIVE', 'STALE', 'SUSPENDED', 'CLOSED', 'ANNULLED'));

comment on column household_facts.state is
  'reference.md 2.4 SM-3, SM-6. STALE, SUSPENDED, CLOSED: not confirmed in time; CLOSED is opened again without a new form for '
  'a time. ANNULLED: entered by a decision that was annulled; closed, not erased';
