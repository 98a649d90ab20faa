-- Files that wait to be sent: a printable sheet, a list of errors. Gone once sent, or after a few days.

create table kept_file (
  id        bigint generated always as identity primary key,
  school_id bigint      not null default zvonok_school() references school,
  name      text        not null,
  mime      text        not null,
  content   bytea       not null,
  kept_at   timestamptz not null
);
-- Old ones are looked for at each new one.
create index kept_file_age on kept_file (school_id, kept_at);
alter table kept_file enable row level security;
alter table kept_file force row level security;
create policy school on kept_file using (school_id = (select zvonok_school()));

-- The file that a letter brings.
alter table outbox add column enclosure bigint references kept_file on delete set null;
create index outbox_enclosure on outbox (enclosure) where enclosure is not null;
