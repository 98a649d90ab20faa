package ru.zvonok.bot.action;

/** The pages of a diary. */
public enum DiaryPage {
  DAY,
  MARKS,
  TASKS,
  ABSENCES,
  WEEK,
  DEBTS
}
