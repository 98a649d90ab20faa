-- `repaints` is the message that an answer shows anew: a later answer for it makes an unsent one needless.
-- The way out: nothing reaches a channel but through the outbox, written with what it tells of.

create table outbox (
  id            bigint generated always as identity primary key,
  school_id     bigint      not null default zvonok_school() references school,
  address       text        not null,
  binding_id    bigint references binding,
  kind          text        not null check (kind in ('ANSWER', 'ALERT', 'REMINDER', 'BROADCAST')),
  priority      smallint    not null,
  key           text        not null,
  repaints      text,
  payload       jsonb       not null,
  state         text        not null default 'PENDING'
                check (state in ('PENDING', 'SENT', 'GONE', 'REJECTED', 'VOID')),
  version       integer     not null default 1,
  not_before    timestamptz not null,
  attempts      smallint    not null default 0,
  claimed_until timestamptz,
  created_at    timestamptz not null,
  settled_at    timestamptz,
  message_ref   text,
  reason        text,
  unique (school_id, key)
);
create index outbox_due on outbox (school_id, priority, not_before, id) where state = 'PENDING';
create index outbox_address on outbox (school_id, address, id) where state = 'PENDING';
create index outbox_binding on outbox (binding_id) where state = 'PENDING';

-- The facts that one alert tells of. `told` is what the family was last told; null: not yet.
create table alert_line (
  id         bigint generated always as identity primary key,
  school_id  bigint not null default zvonok_school() references school,
  outbox_id  bigint not null references outbox on delete cascade,
  student_id bigint not null references person,
  fact       text   not null check (fact in ('ATTENDANCE', 'MARK')),
  lesson_id  bigint not null references lesson,
  mark_id    bigint references mark,
  told       text,
  unique nulls not distinct (outbox_id, fact, lesson_id, mark_id)
);
create index alert_line_fact on alert_line (student_id, lesson_id);
