-- The calendar's exceptions, odd and even weeks, two shifts, and one-off changes of lessons.
-- Which terms a grade is marked in, against the usual: school.settings -> 'term_kinds': {"9": "TRIMESTER"}.

-- A day of all, of one grade or of one class; the narrower word wins. A school day may take another
-- weekday's lessons, other bells, or be held from home. `unset`: the word was taken back, which
-- lessons that it brings back need to know.
alter table special_day drop constraint special_day_pkey;
alter table special_day
  add column id bigint generated always as identity primary key,
  add column grade      smallint check (grade between 0 and 12),
  add column class_id   bigint references school_class,
  add column as_weekday smallint check (as_weekday between 1 and 7),
  add column remote     boolean not null default false,
  add column reason     text    not null default 'OTHER'
             check (reason in ('HOLIDAY', 'MOVED', 'COLD', 'QUARANTINE', 'OTHER')),
  add column unset      boolean not null default false,
  add column changed_at timestamptz,
  add constraint special_day_scope check (grade is null or class_id is null),
  add constraint special_day_once unique nulls not distinct (school_id, day, grade, class_id);

-- The bells of such a day, one schedule a shift at most.
create table special_day_bells (
  school_id   bigint not null default zvonok_school() references school,
  special_id  bigint not null references special_day on delete cascade,
  schedule_id bigint not null references bell_schedule,
  primary key (special_id, schedule_id)
);
alter table special_day_bells enable row level security;
alter table special_day_bells force row level security;
create policy school on special_day_bells using (school_id = (select zvonok_school()));

-- Every week, or the odd (1) or even (2) ones; the year's first week is odd.
alter table timetable_entry
  add column parity smallint check (parity in (1, 2)),
  add column shift  smallint not null default 1 check (shift in (1, 2));

-- OFFICE: a decision; MOVED: stands elsewhere, as the lesson that says so; DAY: the day has none.
alter table lesson
  add column cancelled_why text check (cancelled_why in ('OFFICE', 'MOVED', 'DAY')),
  add column moved_from    bigint references lesson;
create index lesson_moved_from on lesson (moved_from) where moved_from is not null;
