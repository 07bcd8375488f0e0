-- What waits for whom: one row a human step.

create table work_item (
  id uuid not null,
  task_id text not null,
  process_key text not null,
  case_id uuid not null,
  case_number text not null,
  step text not null,
  permission text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  paused boolean not null,
  escalated boolean not null,
  claimed_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  version bigint not null,
  constraint pk_work_item primary key (id),
  constraint uq_work_item_task unique (task_id),
  constraint fk_work_item_office foreign key (office_code) references office (code),
  constraint ck_work_item_level check (confidentiality_level between 0 and 4),
  constraint ck_work_item_closed check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null))
);

create unique index uq_work_item_open on work_item (case_id, step) where closed_at is null;
create index ix_work_item_inbox on work_item (office_code text_pattern_ops, due_at) where closed_at is null;
create index ix_work_item_case on work_item (case_id);

comment on table work_item is 'One human step of one case; a closed row stays as the record of who did it when';
comment on column work_item.task_id is 'The engine''s task';
comment on column work_item.permission is 'feature.verb that whoever does it must hold';
comment on column work_item.due_at is 'Limit of the step; moves with the calendar; null while it has none';
comment on column work_item.paused is 'The citizen has the file; the office''s clock stands';
comment on column work_item.escalated is 'Its limit was over once';
comment on column work_item.claimed_by is 'Account that took it; null if nobody did';
comment on column work_item.closed_by is 'Account, partner or process that ended it';

grant select, insert, update on work_item to sijill_app;
