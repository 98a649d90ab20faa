-- People of the school, whatever they are to it, and what binds them to it, each with dates.

create table person (
  id          bigint generated always as identity primary key,
  school_id   bigint not null default zvonok_school() references school,
  external_id text,
  family_name text   not null,
  given_name  text   not null,
  patronymic  text   not null default '',
  birth_date  date,
  ended_on    date
);
create unique index person_external on person (school_id, external_id) where external_id is not null;
create index person_name on person (school_id, family_name);

create table enrolment (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  student_id bigint not null references person,
  class_id  bigint not null references school_class,
  starts_on date   not null,
  ends_on   date,
  check (ends_on is null or starts_on <= ends_on)
);
create unique index enrolment_open on enrolment (student_id) where ends_on is null;
create index enrolment_class on enrolment (class_id);
create index enrolment_student on enrolment (student_id);

create table class_part_member (
  id         bigint generated always as identity primary key,
  school_id  bigint not null default zvonok_school() references school,
  part_id    bigint not null references class_part,
  student_id bigint not null references person,
  starts_on  date   not null,
  ends_on    date,
  check (ends_on is null or starts_on <= ends_on)
);
create unique index class_part_member_open on class_part_member (part_id, student_id) where ends_on is null;
create index class_part_member_student on class_part_member (student_id);

-- A guardian of a student. Restricted (a court's word, on record): nothing is shown or sent from that moment.
create table guardianship (
  id                 bigint generated always as identity primary key,
  school_id          bigint not null default zvonok_school() references school,
  guardian_id        bigint not null references person,
  student_id         bigint not null references person,
  relation           text   not null default '',
  starts_on          date   not null,
  ends_on            date,
  restricted_at      timestamptz,
  restriction_ground text,
  check (guardian_id <> student_id)
);
create unique index guardianship_open on guardianship (guardian_id, student_id) where ends_on is null;
create index guardianship_student on guardianship (student_id);

-- The closed list of clause 2.1 beside the teachers, who come from their load.
create table role_grant (
  id         bigint generated always as identity primary key,
  school_id  bigint not null default zvonok_school() references school,
  person_id  bigint not null references person,
  role       text   not null check (role in ('DIRECTOR', 'DEPUTY', 'TECHNICIAN')),
  starts_on  date   not null,
  ends_on    date,
  granted_by bigint references person
);
create unique index role_grant_open on role_grant (person_id, role) where ends_on is null;

create table class_teacher (
  id        bigint generated always as identity primary key,
  school_id bigint not null default zvonok_school() references school,
  class_id  bigint not null references school_class,
  person_id bigint not null references person,
  starts_on date   not null,
  ends_on   date
);
create unique index class_teacher_open on class_teacher (class_id, person_id) where ends_on is null;
create index class_teacher_person on class_teacher (person_id);

-- The load: who teaches what to whom.
create table teaching (
  id          bigint generated always as identity primary key,
  school_id   bigint not null default zvonok_school() references school,
  year_id     bigint not null references academic_year,
  external_id text,
  group_id    bigint not null references study_group,
  subject_id  bigint not null references subject,
  teacher_id  bigint not null references person,
  starts_on   date   not null,
  ends_on     date
);
create unique index teaching_open on teaching (group_id, subject_id, teacher_id) where ends_on is null;
create index teaching_teacher on teaching (teacher_id);
