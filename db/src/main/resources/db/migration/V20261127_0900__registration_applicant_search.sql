-- Whoever applied is found by any scrap of his name, also before he stands in the registry.

alter table application
  add column applicant_search text not null default '';

update application
set applicant_search = ' ' || lower(answers::json ->> ('self' || '.fullArabic')) || ' '
where answers like '%"self' || '.fullArabic"%';

comment on column application.applicant_search is
  'The name as on the card in the one spelling in which it is searched for, blanks around each word; empty until it is told';
create index ix_application_applicant_search on application using gin (applicant_search gin_trgm_ops);
