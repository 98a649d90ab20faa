-- Taking back what was written last. An act is what one transaction wrote; entries from before this
-- migration belong to none, and are never taken back. undoes: the entry that this one takes back.
-- Found by revision_lesson (lesson_id, id).

alter table revision
  add column act    bigint,
  add column undoes bigint references revision;
alter table revision
  alter column act set default cast(cast(pg_current_xact_id() as text) as bigint);
