-- Changes of what is held of a family: proposed by one, applied once with the approval of another, never altered in between.

create table change_proposal (
  id uuid not null,
  household_id uuid not null,
  household_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  reason_case_id uuid not null,
  reason_case_number text not null,
  kind text not null,
  former text,
  proposal text not null,
  shown_version bigint not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null,
  settled_by uuid,
  settled_at timestamptz,
  version bigint not null,
  constraint pk_change_proposal primary key (id),
  constraint fk_change_proposal_household foreign key (household_id) references household (id),
  constraint fk_change_proposal_office foreign key (office_code) references office (code),
  constraint ck_change_proposal_level check (confidentiality_level between 0 and 4),
  constraint ck_change_proposal_kind check (kind in ('CONTACT', 'DWELLING', 'INCOME', 'MEMBER')),
  constraint ck_change_proposal_changes check (proposal is distinct from former),
  constraint ck_change_proposal_state check (state in ('PROPOSED', 'APPLIED', 'DROPPED')),
  constraint ck_change_proposal_settled check ((state = 'PROPOSED') = (settled_at is null)
    and (settled_at is null) = (settled_by is null)),
  constraint ck_change_proposal_four_eyes check (state <> 'APPLIED' or settled_by <> proposed_by)
);
create unique index uq_change_proposal_open on change_proposal (reason_case_id, kind, household_id) where (state = 'PROPOSED');
create index ix_change_proposal_reason on change_proposal (reason_case_id);

comment on table change_proposal is
  'A change (تحديث البيانات) of what is held of a family, as it was proposed to remedy a case; reference.md 2.4 SM-4, 3.3';
comment on column change_proposal.office_code is 'Of the family, as its level';
comment on column change_proposal.reason_case_id is 'The case that it remedies, a grievance';
comment on column change_proposal.kind is 'CONTACT: phone and landmark. INCOME: all that one member receives. MEMBER: his description';
comment on column change_proposal.former is 'What the register held when it was proposed, as JSON; null if it was nothing';
comment on column change_proposal.proposal is 'What the register is to hold, as JSON; of one kind with the former';
comment on column change_proposal.shown_version is 'Of the family''s file, when it was proposed';
comment on column change_proposal.state is
  'PROPOSED: waits. APPLIED: the register holds it since. DROPPED: nothing of it was written';
comment on column change_proposal.settled_by is 'Who applied or dropped it; null while it waits';

grant select, insert on change_proposal to sijill_app;
grant update (state, settled_by, settled_at, version) on change_proposal to sijill_app;
