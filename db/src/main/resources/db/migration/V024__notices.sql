-- What is told of a changed timetable: to teachers and families, each change once, several in one message.

alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check
  check (kind in ('ANSWER', 'ALERT', 'REMINDER', 'BROADCAST', 'NOTICE'));

-- Letters of one thread to one binding that still wait become one. Index: outbox_binding.
alter table outbox add column thread text;

-- One change in one letter. `before`: how it was before anything of it was told; what it is now is read when it is sent.
-- Of a lesson: the one that the timetable has, wherever it was moved since. Of a day: its scope.
create table notice_line (
  id         bigint generated always as identity primary key,
  school_id  bigint not null default zvonok_school() references school,
  outbox_id  bigint not null references outbox on delete cascade,
  person_id  bigint not null references person,
  student_id bigint references person,
  lesson_id  bigint references lesson on delete cascade,
  day        date,
  grade      smallint,
  class_id   bigint references school_class,
  before     text not null,
  check (lesson_id is null or day is null),
  unique nulls not distinct (outbox_id, lesson_id, day, grade, class_id)
);
create index notice_line_lesson on notice_line (lesson_id) where lesson_id is not null;
alter table notice_line enable row level security;
alter table notice_line force row level security;
create policy school on notice_line using (school_id = (select zvonok_school()));
