-- The curriculum plan (КТП): ordered topics of a subject for a class, each with its hours. Every group
-- made of the class or of its parts goes by it, each at its own pace: how far it has come is told by
-- the records of its lessons.

create table curriculum_plan (
  id         bigint generated always as identity primary key,
  school_id  bigint not null default zvonok_school() references school,
  class_id   bigint not null references school_class,
  subject_id bigint not null references subject,
  unique (class_id, subject_id)
);

-- replaced_on: a newer plan doesn't have it any more, and lessons were held by it.
create table curriculum_topic (
  id          bigint generated always as identity primary key,
  school_id   bigint   not null default zvonok_school() references school,
  plan_id     bigint   not null references curriculum_plan,
  number      smallint not null check (number between 1 and 999),
  title       text     not null check (title <> ''),
  hours       smallint not null check (hours between 1 and 200),
  replaced_on date,
  -- Looked at when a statement ends: a new plan may trade numbers.
  exclude using btree (plan_id with =, number with =) where (replaced_on is null)
    deferrable initially immediate
);
create index curriculum_topic_plan on curriculum_topic (plan_id, number);

-- plan_topic_id: what of the plan the topic is; null: nothing of it. plan_next_id: what the plan had next when
-- the topic was written; null: no plan, or nothing left of it. They differ: the lesson left the plan.
alter table lesson_record
  add column plan_topic_id bigint references curriculum_topic,
  add column plan_next_id bigint references curriculum_topic;
create index lesson_record_plan_topic on lesson_record (plan_topic_id) where plan_topic_id is not null;
create index lesson_record_plan_next on lesson_record (plan_next_id) where plan_next_id is not null;

alter table curriculum_plan enable row level security;
alter table curriculum_plan force row level security;
create policy school on curriculum_plan using (school_id = (select zvonok_school()));
alter table curriculum_topic enable row level security;
alter table curriculum_topic force row level security;
create policy school on curriculum_topic using (school_id = (select zvonok_school()));
