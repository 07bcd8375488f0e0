-- A process that another one calls runs for the same case, as an instance of its own.

alter table workflow_instance add column called_by uuid;
alter table workflow_instance
  add constraint fk_workflow_instance_called_by foreign key (called_by) references workflow_instance (id);
create index ix_workflow_instance_engine on workflow_instance (engine_instance_id) where ended_at is null;

comment on column workflow_instance.called_by is 'The instance that called this one; null of the one the case was started with';
