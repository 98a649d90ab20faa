-- Why something of a lesson was written after its deadline, where the school asks so
-- (settings: ask_why_late). A newer one stands beside the older ones: never changed, never removed.
-- Read for one lesson, the newest first: late_reason_lesson.

create table late_reason (
  id        bigint generated always as identity primary key,
  school_id bigint      not null default zvonok_school() references school,
  lesson_id bigint      not null references lesson,
  why       text        not null check (why in ('ILL', 'NO_CONNECTION', 'SUBSTITUTION', 'OWN')),
  words     text        not null check (char_length(words) <= 200),
  person_id bigint      not null references person,
  role      text        not null,
  via       text        not null check (via in ('BUTTON', 'TEXT', 'FILE', 'COMMAND_LINE', 'SYSTEM')),
  at        timestamptz not null,
  check ((why = 'OWN') = (words <> ''))
);
create index late_reason_lesson on late_reason (lesson_id, id);
create trigger late_reason_is_kept before update or delete on late_reason
  for each row execute function refuse_change();

alter table late_reason enable row level security;
alter table late_reason force row level security;
create policy school on late_reason using (school_id = (select zvonok_school()));
