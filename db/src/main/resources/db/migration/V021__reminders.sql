-- Who was reminded of what is owed, and when: a moment of a day comes once for a person, whatever restarts or replicas.

-- A round of all teachers or of the office that is over; what comes after its moment waits for the next one.
create table reminder_round (
  school_id bigint      not null default zvonok_school() references school,
  kind      text        not null,
  day       date        not null,
  at        timestamptz not null,
  primary key (school_id, kind, day)
);
alter table reminder_round enable row level security;
alter table reminder_round force row level security;
create policy school on reminder_round using (school_id = (select zvonok_school()));

-- lines: how much was missing; chats: how many chats it went to (0: the person has none).
-- Of MUTED («Сегодня больше не надо») and of a moment that found nothing missing both are 0.
create table reminder (
  school_id bigint      not null default zvonok_school() references school,
  person_id bigint      not null references person,
  day       date        not null,
  kind      text        not null check (kind in
              ('MORNING', 'AFTER_LESSONS', 'EVENING', 'LAST_CALL', 'OFFICE', 'DIRECTOR', 'LATER', 'NUDGE', 'MUTED')),
  round     smallint    not null default 0,
  at        timestamptz not null,
  by_person bigint references person,
  lines     integer     not null,
  chats     integer     not null,
  primary key (school_id, day, person_id, kind, round)
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy school on reminder using (school_id = (select zvonok_school()));

-- The library's own table of recurring jobs: shared by all replicas and schools, nothing personal in it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
