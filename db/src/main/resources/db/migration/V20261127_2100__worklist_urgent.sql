-- The first page of an inbox is read in its own order, instead of sorting all that is open.

create index ix_work_item_urgent on work_item (paused, due_at, opened_at, id) where closed_at is null;
