-- Who is in a chat is asked at every update: by person, whatever has ended or not.

create index guardianship_guardian on guardianship (guardian_id);
create index role_grant_person on role_grant (person_id);
create index timetable_entry_teacher on timetable_entry (teacher_id);

-- Unlinking erases the chat's address from the codes it used.
create index link_code_used on link_code (person_id) where used_by is not null;
