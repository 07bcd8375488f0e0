-- Four words that let whoever complained without a name back to his number. Of the words only a hash is kept; wrong tries are counted
-- by number and time, and nothing is kept of who made them.

create table passphrase (
  subject_hash text not null,
  words_hash text not null,
  constraint pk_passphrase primary key (subject_hash),
  constraint ck_passphrase_subject_hash check (subject_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_passphrase_words_hash check (words_hash like '$argon2id$%')
);

comment on table passphrase is 'Feature passcode: passphrases of four words, one a subject; never changed';
comment on column passphrase.subject_hash is 'SHA-256 of what the words open, its kind first';
comment on column passphrase.words_hash is 'Argon2id over the words in one spelling, with parameters and salt';

grant select, insert on passphrase to sijill_app;

create table passphrase_guess (
  subject_hash text not null,
  tries_left smallint not null,
  stopped_before boolean not null,
  last_wrong_at timestamptz not null,
  stopped_until timestamptz,
  constraint pk_passphrase_guess primary key (subject_hash),
  constraint ck_passphrase_guess_subject_hash check (subject_hash ~ '^[0-9a-f]{64}$'),
  constraint ck_passphrase_guess_tries_left check (tries_left between 1 and 3),
  constraint ck_passphrase_guess_stopped check (stopped_until is null or stopped_before)
);
create index ix_passphrase_guess_last on passphrase_guess (last_wrong_at);

comment on table passphrase_guess is 'Feature passcode: wrong passphrases in a row, counted alike for subjects that exist and subjects that do not; rows go a day later';
comment on column passphrase_guess.subject_hash is 'SHA-256 of what was to be opened';
comment on column passphrase_guess.tries_left is 'Wrong tries until the next stop; all are there again after one';
comment on column passphrase_guess.stopped_before is 'Whether it was stopped before: the next stop is longer';
comment on column passphrase_guess.last_wrong_at is 'When the last wrong try was made; a day later all are forgotten';
comment on column passphrase_guess.stopped_until is 'From then on words are compared again; null if it was never stopped';

grant select, insert, delete on passphrase_guess to sijill_app;
grant update (tries_left, stopped_before, last_wrong_at, stopped_until) on passphrase_guess to sijill_app;

create table passphrase_miss (
  id uuid not null,
  missed_at timestamptz not null,
  constraint pk_passphrase_miss primary key (id)
);
create index ix_passphrase_miss_at on passphrase_miss (missed_at);

comment on table passphrase_miss is 'Feature passcode: wrong passphrases over all subjects, not on which; rows go an hour later';
comment on column passphrase_miss.id is 'Tells tries of one moment apart';
comment on column passphrase_miss.missed_at is 'When the wrong words were typed';

grant select, insert, delete on passphrase_miss to sijill_app;
-- nothing is updated: PostgreSQL asks for this of whoever locks rows before he deletes them
grant update (missed_at) on passphrase_miss to sijill_app;
