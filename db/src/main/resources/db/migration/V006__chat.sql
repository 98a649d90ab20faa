-- The way in: which updates were done, and where each chat stands.

create table inbox (
  school_id bigint      not null default zvonok_school() references school,
  update_id bigint      not null,
  done_at   timestamptz not null,
  primary key (school_id, update_id)
);

-- The hat a chat wears, its language, and the words it is asked for (jsonb of the dialog's own).
create table chat (
  school_id  bigint      not null default zvonok_school() references school,
  address    text        not null,
  person_id  bigint references person,
  hat        text check (hat in ('STAFF', 'GUARDIAN', 'STUDENT')),
  student_id bigint references person,
  language   text,
  awaiting   jsonb,
  changed_at timestamptz not null,
  primary key (school_id, address)
);
