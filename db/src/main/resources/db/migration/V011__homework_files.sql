-- Photos and documents that belong to a lesson's homework: kept by the chat's messenger, known here by its
-- reference. One that was taken away keeps its row.

create table homework_file (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  lesson_id  bigint      not null references lesson,
  kind       text        not null check (kind in ('PHOTO', 'DOCUMENT')),
  reference  text        not null check (reference <> ''),
  name       text,
  added_at   timestamptz not null,
  removed_at timestamptz
);
create unique index homework_file_lesson on homework_file (lesson_id, reference) where removed_at is null;

-- What is due on a day is asked for the homework's load (domain: minutes a day by grade).
create index lesson_record_due on lesson_record (school_id, homework_due_on)
  where homework_minutes is not null and homework_due_on is not null;

alter table homework_file enable row level security;
alter table homework_file force row level security;
create policy school on homework_file using (school_id = (select zvonok_school()));
