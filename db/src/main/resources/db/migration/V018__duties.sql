-- What is still owed, by whom and until when (3.2): what a duty needs to know beside the journal.
-- The school's hours stand in school.settings -> 'deadline_hours': {"LESSON_RECORD": -4}.

-- Since when a lesson is as it is: put, moved, restored or given to another. Null: by the timetable.
alter table lesson add column known_at timestamptz;

-- Whose duty the marks of a written work are (null: whoever held the lesson), and whether it was said
-- or only made by its first mark, with the last of which it goes.
alter table assessment
  add column author_id bigint references person,
  add column announced boolean not null default false;

-- When a cell first held a mark that counts (a dot doesn't); null: see first_at.
alter table mark add column valued_at timestamptz;

-- Subjects without term marks (a talk, a club) say so.
alter table subject add column marked boolean not null default true;

-- Who has the load of a lesson that the timetable gives to nobody.
create index teaching_group on teaching (group_id, subject_id);

-- A written work that is announced or handed over is on record like all else of its lesson.
alter table revision drop constraint revision_entry_check;
alter table revision add constraint revision_entry_check
  check (entry in ('ATTENDANCE', 'ROLL', 'MARK', 'TOPIC', 'HOMEWORK', 'WORK'));

-- What the office decided, who, when and why. Never changed, never removed.
create table decision (
  id        bigint generated always as identity primary key,
  school_id bigint      not null default zvonok_school() references school,
  what      text        not null,
  lesson_id bigint references lesson,
  term_id   bigint references term,
  person_id bigint references person,
  day       date,
  details   jsonb       not null default '{}',
  reason    text        not null default '',
  made_by   bigint      not null references person,
  role      text        not null,
  via       text        not null check (via in ('BUTTON', 'TEXT', 'FILE', 'COMMAND_LINE', 'SYSTEM')),
  made_at   timestamptz not null
);
create index decision_time on decision (school_id, made_at);
create index decision_lesson on decision (lesson_id) where lesson_id is not null;
alter table decision enable row level security;
alter table decision force row level security;
create policy school on decision using (school_id = (select zvonok_school()));
create trigger decision_is_kept before update or delete on decision
  for each row execute function refuse_change();
