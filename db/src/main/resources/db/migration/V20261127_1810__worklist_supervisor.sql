-- Work that is given to somebody, done for somebody, and found by what its case is about.

alter table work_item
  add column assigned_by uuid,
  add column assigned_at timestamptz,
  add column on_behalf_of uuid,
  add column topics text not null default '',
  add column place text not null default '',
  add column village text not null default '',
  add column since timestamptz,
  add constraint ck_work_item_assigned check ((assigned_at is null) = (assigned_by is null)
    and (assigned_by is null or claimed_by is not null)),
  add constraint ck_work_item_on_behalf check (on_behalf_of is null or closed_by is not null);

comment on column work_item.assigned_by is 'Account that gave it to whoever has it; null if he took it himself';
comment on column work_item.on_behalf_of is 'Account for which the delegate who closed it stood in; null if he acted in his own right';
comment on column work_item.topics is 'What the case asks for, as its feature names it, each with a comma before and behind; as it stood when the step began';
comment on column work_item.place is 'Code of the wilaya the case is about, as it stood when the step began; empty if none';
comment on column work_item.village is 'Village the case is about, as it stood when the step began; empty if it was not told';
comment on column work_item.since is 'Since when the case runs; since when the step does, if its feature did not say';

update work_item w
set topics = ',' || a.help_wanted || ',',
    place = a.wilaya_code,
    village = coalesce(btrim(a.answers::json ->> ('home' || '.village')), ''),
    since = coalesce(a.filed_at, w.opened_at)
from application a
where a.id = w.case_id and w.closed_at is null;

update work_item set since = opened_at where since is null;

create index ix_work_item_claimed on work_item (claimed_by, due_at) where closed_at is null and claimed_by is not null;

insert into role_permission (role_code, permission) values
  ('supervisor', 'worklist.load'),
  ('director', 'worklist.load');

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('worklist.load.limit', date '2020-01-01', '25', 'open items a person', 'product default');
