-- The runtime role may look things up by name in our schema; each feature's migration grants it rows of its own tables.
grant usage on schema sijill to sijill_app;

create schema if not exists camunda;
comment on schema camunda is 'Tables of the process engine, made by its own scripts; rows are the engine''s alone';
comment on schema sijill is 'Tables of the registry; one feature owns each, named in its comment';
