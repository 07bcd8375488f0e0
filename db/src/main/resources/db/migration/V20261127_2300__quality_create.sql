-- The quality sample: some of each office's decided applications, drawn every month and reviewed by somebody who had no hand in them.

create table quality_draw (
  month date not null,
  share smallint not null,
  decided integer not null,
  drawn integer not null,
  drawn_at timestamptz not null,
  constraint pk_quality_draw primary key (month),
  constraint ck_quality_draw_month check (extract(day from month) = 1),
  constraint ck_quality_draw_share check (share between 0 and 100),
  constraint ck_quality_draw_drawn check (drawn between 0 and decided)
);

comment on table quality_draw is
  'That the quality sample (عيّنة الجودة) of a month was drawn, once; reference.md 9 (persona 3: check quality sample)';
comment on column quality_draw.month is 'First day of the month in which the applications were decided';
comment on column quality_draw.share is 'Per cent, as it held then';
comment on column quality_draw.decided is 'Applications decided in the month, in all offices together';

create table quality_review (
  id uuid not null,
  application_id uuid not null,
  application_number text not null,
  office_code text not null,
  confidentiality_level smallint not null,
  month date not null,
  decided_at timestamptz not null,
  out_of integer not null,
  state text not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  faults smallint not null default 0,
  done_about text not null default '',
  closed_by uuid,
  closed_at timestamptz,
  version bigint not null,
  constraint pk_quality_review primary key (id),
  constraint uq_quality_review_application unique (application_id),
  constraint fk_quality_review_application foreign key (application_id) references application (id),
  constraint fk_quality_review_office foreign key (office_code) references office (code),
  constraint fk_quality_review_draw foreign key (month) references quality_draw (month),
  constraint ck_quality_review_level check (confidentiality_level between 0 and 4),
  constraint ck_quality_review_out_of check (out_of > 0),
  constraint ck_quality_review_state check (state in ('DRAWN', 'FAULTY', 'CLOSED')),
  constraint ck_quality_review_reviewed check ((state = 'DRAWN') = (reviewed_at is null)
    and (reviewed_at is null) = (reviewed_by is null)),
  constraint ck_quality_review_closed check ((state = 'CLOSED') = (closed_at is not null)
    and (closed_at is null) = (closed_by is null)),
  constraint ck_quality_review_faults check (faults >= 0 and (state <> 'FAULTY' or faults > 0)),
  constraint ck_quality_review_done_about check (state <> 'CLOSED' or (faults > 0) = (done_about <> ''))
);

create index ix_quality_review_month on quality_review (month, office_code text_pattern_ops);

comment on table quality_review is
  'A decided application that was drawn, to be reviewed (مراجعة الجودة) by somebody who neither checked nor decided it';
comment on column quality_review.office_code is 'That had it when it was decided';
comment on column quality_review.month is 'First day of the month in which it was decided';
comment on column quality_review.out_of is 'Applications that its office decided in the month, this one among them';
comment on column quality_review.state is
  'DRAWN: to be reviewed. FAULTY: something was wrong, and what is done about it is not written yet. CLOSED: over';
comment on column quality_review.faults is 'Points that were answered with no';
comment on column quality_review.done_about is 'What was done about what was wrong; empty if nothing was';

create table quality_answer (
  id uuid not null,
  review_id uuid not null,
  point text not null,
  answer text not null,
  note text not null,
  constraint pk_quality_answer primary key (id),
  constraint uq_quality_answer_point unique (review_id, point),
  constraint fk_quality_answer_review foreign key (review_id) references quality_review (id),
  constraint ck_quality_answer_point check (point in
    ('IDENTITY_SHOWN', 'DOCUMENTS_COMPLETE', 'REGISTERS_ASKED', 'CALCULATION_RIGHT', 'REASON_CLEAR', 'LETTER_IN_LANGUAGE')),
  constraint ck_quality_answer_answer check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
  constraint ck_quality_answer_note check (answer <> 'NO' or btrim(note) <> '')
);

comment on table quality_answer is 'What a review says of a point (بند) of the checklist; never changed';
comment on column quality_answer.note is 'What was wrong; empty unless it was';

grant select, insert on quality_draw, quality_review, quality_answer to sijill_app;
grant update (state, reviewed_by, reviewed_at, faults, done_about, closed_by, closed_at, version)
  on quality_review to sijill_app;

insert into parameter (name, valid_from, value, unit, legal_reference) values
  ('quality.share', date '2020-01-01', '5', 'per cent of an office''s applications decided in a month',
    'product default, reference.md §9 (persona 3: check quality sample)');

insert into role (position, code, name_ar, name_en, default_level, system_role) values
  (102, 'process-quality', 'سحب عيّنة الجودة', 'Drawing of the quality sample', 4, true);

insert into role_permission (role_code, permission) values
  ('process-quality', 'quality.draw'),
  ('supervisor', 'quality.read'),
  ('supervisor', 'quality.review'),
  ('director', 'quality.read'),
  ('director', 'quality.review'),
  ('auditor', 'quality.read');
