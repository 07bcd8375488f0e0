-- Events from the civil register: each handled once, in whatever order they come; here a death ends open work with care.

create table register_event (
  id text not null,
  kind text not null,
  civil_number text not null,
  happened_on date not null,
  sequence bigint,
  other_civil_number text,
  wilaya_code text,
  state text not null,
  received_at timestamptz not null,
  version bigint not null,
  constraint pk_register_event primary key (id),
  constraint ck_register_event_id check (length(id) between 1 and 80),
  constraint ck_register_event_kind check (kind in ('BIRTH', 'DEATH', 'MARRIAGE', 'DIVORCE', 'ADDRESS')),
  constraint ck_register_event_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
  constraint ck_register_event_state check (state in ('APPLIED', 'KEPT', 'SUPERSEDED'))
);
create index ix_register_event_person on register_event (civil_number, kind);

comment on table register_event is
  'What the civil register told of somebody (reference.md 2.4 SM-4): kept once, whether the registry knows him or not';
comment on column register_event.id is 'The register''s own; the same twice is one event';
comment on column register_event.sequence is 'Order among the events of one person, as the register counts it; null where it does not';
comment on column register_event.other_civil_number is 'The newborn, the spouse; null where there is none';
comment on column register_event.wilaya_code is 'Where he lives from then on; null unless it is an address';
comment on column register_event.state is
  'APPLIED: what follows was done; KEPT: for the change requests that follow; SUPERSEDED: a newer address is known';

grant select, insert, update on register_event to sijill_app;

alter table person add column died_on date;
comment on column person.died_on is 'Day of death by the civil register (reference.md 2.4 SM-2, DECEASED); null while nothing is known of one';
grant update (died_on) on person to sijill_app;

alter table application drop constraint ck_application_status;
alter table application drop constraint ck_application_filed;
alter table application
  add constraint ck_application_status check (status in ('DRAFT', 'SUBMITTED', 'VERIFYING', 'RETURNED', 'DECISION', 'APPROVED',
    'ENTERED', 'ANNULLED', 'REJECTED', 'WITHDRAWN', 'CLOSED_BY_DEATH', 'LAPSED', 'EXPIRED')),
  add constraint ck_application_filed check
    (case status when 'DRAFT' then filed_at is null when 'EXPIRED' then filed_at is null when 'WITHDRAWN' then true
      when 'CLOSED_BY_DEATH' then true else filed_at is not null end);
create index ix_application_open_number on application (civil_number)
  where (status in ('DRAFT', 'SUBMITTED', 'VERIFYING', 'RETURNED', 'DECISION'));
