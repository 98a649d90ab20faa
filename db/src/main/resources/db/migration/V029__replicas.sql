-- Which replica of the application does what only one may do at a time. A replica is alive while it says so;
-- what a dead one held may be taken by whoever asks.

create table replica (
  id      uuid primary key,
  seen_at timestamptz not null
);

create table lease (
  school_id bigint not null default zvonok_school() references school,
  what      text   not null,
  replica   uuid   not null,
  primary key (school_id, what)
);
alter table lease enable row level security;
alter table lease force row level security;
create policy school on lease using (school_id = (select zvonok_school()));
