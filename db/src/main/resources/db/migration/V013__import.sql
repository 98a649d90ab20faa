-- Files that the office sent to a chat, until they are written or forgotten; and who brought in what.

-- One import that someone asked for. `version` counts the changes of what is asked for, so that what was read of
-- other files is never taken for this; `card` counts the messages that showed it. Files and findings may hold
-- names: the row goes when the import is dropped, or a day after its last change.
create table import_job (
  id            bigint generated always as identity primary key,
  school_id     bigint      not null default zvonok_school() references school,
  person_id     bigint      not null references person,
  address       text        not null,
  version       integer     not null default 1,
  files         jsonb       not null,
  phase         jsonb       not null
                check (phase ->> 'is' in ('Checking', 'Checked', 'Applying', 'Applied', 'Failed')),
  card          integer     not null default 0,
  not_before    timestamptz not null,
  attempts      smallint    not null default 0,
  claimed_until timestamptz,
  changed_at    timestamptz not null
);
create index import_job_due on import_job (school_id, not_before, id)
  where phase ->> 'is' in ('Checking', 'Applying');
create index import_job_address on import_job (school_id, address);
create index import_job_age on import_job (school_id, changed_at);

-- Who brought in which files, and what came of it. Nobody: the command line.
create table import_log (
  id          bigint generated always as identity primary key,
  school_id   bigint      not null default zvonok_school() references school,
  person_id   bigint references person,
  files       jsonb       not null,
  counts      jsonb       not null,
  end_missing boolean     not null,
  at          timestamptz not null
);
create index import_log_newest on import_log (school_id, id);
create trigger import_log_is_kept before update or delete on import_log
  for each row execute function refuse_change();

alter table import_job enable row level security;
alter table import_job force row level security;
create policy school on import_job using (school_id = (select zvonok_school()));
alter table import_log enable row level security;
alter table import_log force row level security;
create policy school on import_log using (school_id = (select zvonok_school()));
