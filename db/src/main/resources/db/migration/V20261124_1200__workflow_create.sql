-- That a process runs for a case: one at a time.

create table workflow_instance (
  id uuid not null,
  process_key text not null,
  case_id uuid not null,
  case_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  engine_instance_id text,
  started_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null,
  constraint pk_workflow_instance primary key (id),
  constraint fk_workflow_instance_office foreign key (office_code) references office (code),
  constraint ck_workflow_instance_level check (confidentiality_level between 0 and 4)
);

create unique index uq_workflow_instance_running on workflow_instance (process_key, case_id) where ended_at is null;
create index ix_workflow_instance_case on workflow_instance (case_id);

comment on table workflow_instance is 'That a process runs, or ran, for a case; the engine does not keep business keys unique';
comment on column workflow_instance.case_id is 'The case in its own feature; also the engine''s business key';
comment on column workflow_instance.engine_instance_id is 'camunda.act_ru_execution.proc_inst_id_; set within the starting transaction';

grant select, insert, update on workflow_instance to sijill_app;
