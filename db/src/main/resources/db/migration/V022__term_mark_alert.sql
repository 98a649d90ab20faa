-- Families are told of marks of terms and of the year as of any other mark: merged per child, after
-- the same time in which a mistap can be undone, and corrected in the same message.
alter table alert_line alter column lesson_id drop not null;
alter table alert_line add column term_mark_id bigint references term_mark;

alter table alert_line drop constraint alert_line_fact_check;
alter table alert_line add constraint alert_line_fact_check
  check (fact in ('ATTENDANCE', 'MARK', 'TERM_MARK'));
alter table alert_line add constraint alert_line_of_lesson_or_term check (
  (fact = 'TERM_MARK') = (term_mark_id is not null) and (fact = 'TERM_MARK') = (lesson_id is null));

alter table alert_line drop constraint alert_line_outbox_id_fact_lesson_id_mark_id_key;
alter table alert_line add constraint alert_line_once
  unique nulls not distinct (outbox_id, fact, lesson_id, mark_id, term_mark_id);
create index alert_line_term_mark on alert_line (term_mark_id) where term_mark_id is not null;
