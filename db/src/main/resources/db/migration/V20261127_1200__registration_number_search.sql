-- An application is found by any scrap of its numbers, as a family is: also by the last digits of a phone.

alter table application
  add column number_search text not null generated always as
    (coalesce(civil_number, '') || ' ' || coalesce(mobile, '') || ' ' || replace(number, '-', '')) stored;

comment on column application.number_search is
  'Civil number, mobile and number of the application without its dashes, for a search by any part of one of them';
create index ix_application_number_search on application using gin (number_search gin_trgm_ops);
