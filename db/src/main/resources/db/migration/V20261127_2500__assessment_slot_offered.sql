-- A family that was told its day just now is not reminded of it.

alter table visit add column slot_offered_at timestamptz;

comment on column visit.slot_offered_at is
  'When the family was told the day; null without one, and of a day told before this was kept';
