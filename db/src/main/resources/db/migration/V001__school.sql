-- The school as a tenant: its year, terms, days, bells, classes, groups and subjects.
-- Every table but `school` carries school_id; an insert takes it from the transaction's school.
-- Dates: starts_on is the first day, ends_on the last day (null: still open).

create function zvonok_school() returns bigint
  language sql stable
  return nullif(current_setting('zvonok.school', true), '')::bigint;

create table school (
  id          bigint generated always as identity primary key,
  external_id text unique,
  name        text        not null,
  zone        text        not null default 'Europe/Moscow',
  settings    jsonb       not null default '{}',
  created_at  timestamptz not null
);

create table academic_year (
  id          bigint generated always as identity primary key,
  school_id   bigint not null default zvonok_school() references school,
  external_id text,
  name        text   not null,
  starts_on   date   not null,
  ends_on     date   not null,
  check (starts_on <= ends_on),
  unique (school_id, name)
);

create table term (
  id          bigint generated always as identity primary key,
  school_id   bigint   not null default zvonok_school() references school,
  year_id     bigint   not null references academic_year,
  external_id text,
  kind        text     not null check (kind in ('QUARTER', 'TRIMESTER', 'HALF_YEAR', 'YEAR')),
  number      smallint not null,
  name        text     not null,
  starts_on   date     not null,
  ends_on     date     not null,
  locked_at   timestamptz,
  check (starts_on <= ends_on),
  unique (year_id, kind, number)
);

-- Vacations of all grades (grade null) or of one: grade 1 rests a week more in February.
create table vacation (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  year_id   bigint not null references academic_year,
  grade     smallint,
  name      text   not null,
  starts_on date   not null,
  ends_on   date   not null,
  check (starts_on <= ends_on)
);
create index vacation_year on vacation (year_id);

-- A single day that breaks the rule of its weekday: a holiday, a moved working day, a quarantine.
create table special_day (
  school_id  bigint  not null default zvonok_school() references school,
  day        date    not null,
  school_day boolean not null,
  note       text    not null default '',
  primary key (school_id, day)
);

create table bell_schedule (
  id        bigint generated always as identity primary key,
  school_id bigint   not null default zvonok_school() references school,
  name      text     not null,
  shift     smallint not null default 1 check (shift in (1, 2)),
  unique (school_id, name)
);

create table bell (
  school_id   bigint   not null default zvonok_school() references school,
  schedule_id bigint   not null references bell_schedule on delete cascade,
  number      smallint not null check (number between 0 and 15),
  starts_at   time     not null,
  ends_at     time     not null,
  primary key (schedule_id, number),
  check (starts_at < ends_at)
);

create table subject (
  id          bigint generated always as identity primary key,
  school_id   bigint not null default zvonok_school() references school,
  external_id text,
  name        text   not null,
  short_name  text   not null default '',
  ended_on    date,
  unique (school_id, name)
);
create unique index subject_external on subject (school_id, external_id) where external_id is not null;

create table school_class (
  id          bigint generated always as identity primary key,
  school_id   bigint   not null default zvonok_school() references school,
  year_id     bigint   not null references academic_year,
  external_id text,
  grade       smallint not null check (grade between 0 and 12),
  name        text     not null,
  ended_on    date,
  unique (year_id, name)
);
create unique index school_class_external on school_class (school_id, external_id) where external_id is not null;

-- A named part of one class: the artists of 11 Б, the first English group of 7 А.
create table class_part (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  class_id  bigint not null references school_class,
  name      text   not null,
  unique (class_id, name)
);

-- Who sits in a lesson together: whole classes and parts of classes, in any mixture.
create table study_group (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  year_id   bigint not null references academic_year,
  name      text   not null,
  unique (year_id, name)
);

create table study_group_piece (
  school_id bigint not null default zvonok_school() references school,
  group_id  bigint not null references study_group,
  class_id  bigint not null references school_class,
  part_id   bigint references class_part,
  unique nulls not distinct (group_id, class_id, part_id)
);
create index study_group_piece_class on study_group_piece (class_id);
