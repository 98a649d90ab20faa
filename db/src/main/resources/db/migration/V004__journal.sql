-- The journal: the timetable, its lessons, and what was written of each, with its whole history.

create table timetable_entry (
  id         bigint generated always as identity primary key,
  school_id  bigint   not null default zvonok_school() references school,
  year_id    bigint   not null references academic_year,
  group_id   bigint   not null references study_group,
  subject_id bigint   not null references subject,
  teacher_id bigint references person,
  weekday    smallint not null check (weekday between 1 and 7),
  number     smallint not null,
  starts_at  time     not null,
  ends_at    time     not null,
  room       text     not null default '',
  valid_from date     not null,
  valid_to   date,
  check (starts_at < ends_at)
);
create index timetable_entry_day on timetable_entry (school_id, weekday);
create index timetable_entry_group on timetable_entry (group_id, subject_id);

-- The days whose lessons already stand in `lesson`.
create table lesson_day (
  school_id bigint not null default zvonok_school() references school,
  day       date   not null,
  primary key (school_id, day)
);

create table lesson (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  entry_id   bigint references timetable_entry,
  group_id   bigint      not null references study_group,
  subject_id bigint      not null references subject,
  teacher_id bigint references person,
  day        date        not null,
  number     smallint    not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  room       text        not null default '',
  cancelled_at timestamptz,
  unique (entry_id, day)
);
create index lesson_teacher_day on lesson (teacher_id, day);
create index lesson_group_day on lesson (group_id, subject_id, day);
create index lesson_school_day on lesson (school_id, day);

-- no_marks: the teacher said that nobody was marked; missing marks can't be told otherwise.
create table lesson_record (
  lesson_id         bigint primary key references lesson,
  school_id         bigint not null default zvonok_school() references school,
  topic             text,
  homework          text,
  homework_none     boolean not null default false,
  homework_due_on   date,
  homework_minutes  smallint check (homework_minutes between 1 and 600),
  roll_confirmed_at timestamptz,
  roll_confirmed_by bigint references person,
  first_complete_at timestamptz,
  no_marks          boolean not null default false,
  check (not (homework_none and homework is not null))
);

-- No row: present, once the roll is confirmed.
create table attendance (
  lesson_id   bigint      not null references lesson,
  student_id  bigint      not null references person,
  school_id   bigint      not null default zvonok_school() references school,
  day         date        not null,
  code        text        not null check (code in ('ABSENT', 'EXCUSED', 'ILL', 'UNEXCUSED', 'LATE', 'EXEMPT')),
  minutes     smallint check (minutes between 1 and 90),
  first_at    timestamptz not null,
  changed_at  timestamptz not null,
  changed_by  bigint      not null references person,
  primary key (lesson_id, student_id),
  check ((code = 'LATE') or minutes is null)
);
create index attendance_student_day on attendance (student_id, day);

create table work_kind (
  id        bigint generated always as identity primary key,
  school_id bigint       not null default zvonok_school() references school,
  name      text         not null,
  short_name text        not null,
  weight    numeric(5,2) not null check (weight > 0),
  written   boolean      not null,
  position  smallint     not null,
  retired   boolean      not null default false,
  unique (school_id, name)
);

-- A written work: one date, one kind, marks that may come later than the lesson (3.2.3).
create table assessment (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  lesson_id bigint not null references lesson,
  kind_id   bigint not null references work_kind,
  title     text   not null default '',
  unique (lesson_id, kind_id)
);

-- One cell of one student in one lesson and kind; «5/4» is two slots. A withdrawn mark keeps its row.
create table mark (
  id           bigint generated always as identity primary key,
  school_id    bigint      not null default zvonok_school() references school,
  lesson_id    bigint      not null references lesson,
  student_id   bigint      not null references person,
  kind_id      bigint      not null references work_kind,
  slot         smallint    not null check (slot between 0 and 9),
  day          date        not null,
  value        text check (value in ('1', '2', '3', '4', '5', 'PASS', 'FAIL', 'PENDING')),
  comment      text        not null default '',
  made_up_on   date,
  first_at     timestamptz not null,
  changed_at   timestamptz not null,
  changed_by   bigint      not null references person,
  unique (lesson_id, student_id, kind_id, slot)
);
create index mark_student_day on mark (student_id, day);

-- What was, what became, who, when, as whom and through what. Never changed, never removed (3.3, 3.5).
create table revision (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  lesson_id  bigint      not null references lesson,
  student_id bigint references person,
  entry      text        not null check (entry in ('ATTENDANCE', 'ROLL', 'MARK', 'TOPIC', 'HOMEWORK')),
  entry_id   bigint,
  was        jsonb,
  became     jsonb,
  person_id  bigint      not null references person,
  role       text        not null,
  via        text        not null check (via in ('BUTTON', 'TEXT', 'FILE', 'COMMAND_LINE', 'SYSTEM')),
  late       boolean     not null,
  at         timestamptz not null
);
create index revision_lesson on revision (lesson_id, id);
create index revision_student on revision (student_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is never changed or removed';
end $$;
create trigger revision_is_kept before update or delete on revision
  for each row execute function refuse_change();
