package ru.zvonok.core.exchange;

/** What an import counts. */
public enum Kind {
  SCHOOL,
  YEAR,
  TERM,
  VACATION,
  SPECIAL_DAY,
  BELL,
  SUBJECT,
  CLASS,
  PERSON,
  ENROLMENT,
  GUARDIANSHIP,
  ROLE,
  CLASS_TEACHER,
  PART,
  MEMBERSHIP,
  GROUP,
  TEACHING,
  TIMETABLE_ENTRY,
  PLAN_TOPIC
}
