-- What is still owed, by whom and until when (3.2): what a duty needs to know beside the journal.
-- The school's hours stand in school.settings -> 'deadline_hours': {"LESSON_RECORD": -4}.

-- Since when a lesson is as it is: put, moved, restored or given to another. Null: by the timetable.
alter table lesson add column known_at timestamptz;

-- Whose duty the marks of a written work are; null: whoever held the lesson.
alter table assessment add column author_id bigint references person;

-- When a cell first held a mark that counts (a dot doesn't); null: see first_at.
alter table mark add column valued_at timestamptz;

-- Subjects without term marks (a talk, a club) say so.
alter table subject add column marked boolean not null default true;

-- Who has the load of a lesson that the timetable gives to nobody.
create index teaching_group on teaching (group_id, subject_id);
