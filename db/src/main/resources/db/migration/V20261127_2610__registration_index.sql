-- An applicant's open applications are found by ix_application_civil_number; the second index leaves out those that are visited, so no
-- query can use it any more.

drop index ix_application_open_number;

comment on column application.visited_at is
  'When the visit was over: its report was accepted, or nobody could be visited; null before, and if none was needed';
