-- After thousands of rows were entered at once, the search takes plans made for an empty registry until somebody counts them.

create function sijill.count_registers_anew() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  analyze sijill.person, sijill.person_facts, sijill.household, sijill.household_facts, sijill.membership, sijill.dwelling,
    sijill.income_item, sijill.application, sijill.work_item, sijill.deadline, sijill.message, sijill.workflow_instance,
    sijill.audit_event, sijill.document, sijill.letter, camunda.act_ru_execution, camunda.act_ru_task, camunda.act_ru_job;
end
$$;
comment on function sijill.count_registers_anew is
  'Counts the rows of registers and cases anew for the planner, after a demo registry was loaded; changes nothing else';

revoke all on function sijill.count_registers_anew from public;
grant execute on function sijill.count_registers_anew to sijill_app;
