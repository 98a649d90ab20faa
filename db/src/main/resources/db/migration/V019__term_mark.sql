-- Marks of terms and of the year (3.2.4), their history, and the corrections of closed terms.
-- Thresholds stand in school.settings -> 'term_marks': {"five": 4.65, "fewestMarks": 3}.

-- One mark of a student in a subject and term, whatever groups the student sat in meanwhile.
-- Without a value: withdrawn. `group_id` is where it was last set.
create table term_mark (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  term_id    bigint      not null references term,
  subject_id bigint      not null references subject,
  student_id bigint      not null references person,
  group_id   bigint      not null references study_group,
  value      text check (value in ('1', '2', '3', '4', '5', 'PASS', 'FAIL', 'NOT_ASSESSED', 'EXEMPT')),
  suggested  text,
  comment    text        not null default '',
  first_at   timestamptz not null,
  changed_at timestamptz not null,
  changed_by bigint      not null references person,
  unique (student_id, subject_id, term_id)
);

create table term_mark_revision (
  id           bigint generated always as identity primary key,
  school_id    bigint      not null default zvonok_school() references school,
  term_mark_id bigint      not null references term_mark,
  was          text,
  became       text,
  suggested    text,
  comment      text        not null,
  person_id    bigint      not null references person,
  role         text        not null,
  via          text        not null check (via in ('BUTTON', 'TEXT', 'FILE', 'COMMAND_LINE', 'SYSTEM')),
  late         boolean     not null,
  at           timestamptz not null
);
create index term_mark_revision_mark on term_mark_revision (term_mark_id, id);
create trigger term_mark_revision_is_kept before update or delete on term_mark_revision
  for each row execute function refuse_change();

-- A teacher's request to correct a closed term. Open for that teacher once approved, until then.
create table term_correction (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  term_id    bigint      not null references term,
  teacher_id bigint      not null references person,
  reason     text        not null,
  asked_at   timestamptz not null,
  decided_at timestamptz,
  decided_by bigint references person,
  open_until timestamptz,
  check ((decided_at is null) = (decided_by is null)),
  check (open_until is null or decided_at is not null)
);
create unique index term_correction_waiting on term_correction (term_id, teacher_id)
  where decided_at is null;
create index term_correction_open on term_correction (teacher_id) where open_until is not null;

do $$
declare
  t text;
begin
  foreach t in array array['term_mark', 'term_mark_revision', 'term_correction'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy school on %I using (school_id = (select zvonok_school()))', t);
  end loop;
end $$;
