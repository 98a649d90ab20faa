-- Who may come in: one-time codes, the chats they bound, and the consent to the channel.

-- One code, two forms: the link (128 random bits) and the typed one. Only keyed hashes are kept.
create table link_code (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  person_id  bigint      not null references person,
  link_hash  bytea       not null unique,
  typed_hash bytea       not null unique,
  handed     text        not null check (handed in ('PAPER', 'ON_THE_SPOT')),
  issued_at  timestamptz not null,
  issued_by  bigint references person,
  expires_at timestamptz not null,
  used_at    timestamptz,
  used_by    text,
  revoked_at timestamptz
);
create index link_code_person on link_code (person_id) where used_at is null and revoked_at is null;

-- A chat that showed a valid code and has been asked «Это вы?».
create table link_offer (
  school_id  bigint      not null default zvonok_school() references school,
  code_id    bigint      not null references link_code,
  address    text        not null,
  offered_at timestamptz not null,
  primary key (code_id, address)
);

create table link_attempt (
  id        bigint generated always as identity primary key,
  school_id bigint      not null default zvonok_school() references school,
  address   text        not null,
  failed_at timestamptz not null
);
create index link_attempt_address on link_attempt (school_id, address, failed_at);
create index link_attempt_time on link_attempt (school_id, failed_at);

-- A chat of a person. `address` is the channel's own name of it (Telegram: the private chat's id).
create table binding (
  id         bigint generated always as identity primary key,
  school_id  bigint      not null default zvonok_school() references school,
  person_id  bigint      not null references person,
  address    text        not null,
  code_id    bigint references link_code,
  bound_at   timestamptz not null,
  ended_at   timestamptz,
  ended_why  text check (ended_why in ('BY_PERSON', 'BY_OFFICE', 'BLOCKED', 'RIGHTS_ENDED'))
);
create unique index binding_open on binding (school_id, address, person_id) where ended_at is null;
create index binding_person on binding (person_id) where ended_at is null;

create table consent (
  id           bigint generated always as identity primary key,
  school_id    bigint      not null default zvonok_school() references school,
  person_id    bigint      not null references person,
  binding_id   bigint      not null references binding,
  purpose      text        not null check (purpose in ('MESSENGER')),
  text_version text        not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz
);
create index consent_person on consent (person_id);
