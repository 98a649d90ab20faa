package ru.zvonok.bot.action;

/**
 * Every intention a person can have in the chat. A wish, no more: buttons can be forged, core
 * decides. Taps carry the wanted state, so that a second tap changes nothing. The {@link Tag} is
 * the record's name on the wire; it never gets another meaning.
 */
public sealed interface Action
    permits CheckAction,
        ClassAction,
        ClosingAction,
        DiaryAction,
        DutyAction,
        ImportAction,
        JournalAction,
        LateAction,
        OfficeAction,
        PlanAction,
        QuickAction,
        RulesAction,
        SentAction,
        SpecialDayAction,
        StartAction,
        TermAction,
        TimetableAction,
        WorkAction {

  enum Language {
    RU,
    EN
  }
}
