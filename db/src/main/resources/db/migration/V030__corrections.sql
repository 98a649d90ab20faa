-- A child's marks are read with what was corrected of them, and nearly nothing ever is: the index of all that was ever
-- written of a student made that read go through every year at school, and every entry pay for it. Only what changed
-- something is found by student now. Building it reads the history once: some 2 s a million entries, writers wait.
create index revision_corrected on revision (student_id) where was is not null and student_id is not null;
drop index revision_student;

-- What points to an entry or a mark that leaves with its year (the next migration) is looked for by it.
create index revision_undoes on revision (undoes) where undoes is not null;
create index alert_line_mark on alert_line (mark_id) where mark_id is not null;
