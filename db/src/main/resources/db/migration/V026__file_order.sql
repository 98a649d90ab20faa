-- A file that takes work to make (the board's picture) and who asked for it last: two taps make one.

create table file_order (
  school_id bigint      not null default zvonok_school() references school,
  person_id bigint      not null references person,
  what      text        not null,
  asked_at  timestamptz not null,
  primary key (school_id, person_id, what)
);
alter table file_order enable row level security;
alter table file_order force row level security;
create policy school on file_order using (school_id = (select zvonok_school()));
