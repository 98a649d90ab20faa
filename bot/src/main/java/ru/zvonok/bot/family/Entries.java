package ru.zvonok.bot.family;

import java.util.Locale;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.diary.Average;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

/** The journal's entries in a family's words. */
final class Entries {

  /** Was another value before. */
  static final String CORRECTED = "✎";

  private Entries() {}

  /** «5», «зачёт», a dot for what is still to come. */
  static String value(MarkValue value, Words words) {
    return switch (value) {
      case ONE, TWO, THREE, FOUR, FIVE -> Integer.toString(value.points());
      case PASS, FAIL, PENDING -> words.say("family.mark." + value.name());
    };
  }

  static String value(DiaryMark mark, Words words) {
    return value(mark.value(), words) + (mark.corrected() ? CORRECTED : "");
  }

  /** « «молодец»», or nothing; escaped. */
  static String comment(String comment, Words words) {
    return comment.isBlank() ? "" : " " + words.say("family.alert.comment", Html.escape(comment));
  }

  static String attendance(Attendance attendance, Words words) {
    Integer minutes = attendance.minutes();
    return minutes == null
        ? words.say("family.attendance." + attendance.code().name())
        : words.say("family.attendance.LATE.minutes", minutes);
  }

  /** As a list of absences says it: an absence without a reason still waits for one. */
  static String listed(Attendance attendance, Words words) {
    return attendance.code() == AttendanceCode.ABSENT
        ? words.say("family.attendance.ABSENT.listed")
        : attendance(attendance, words);
  }

  /** «4,44» / "4.44". */
  static String average(Average average, Words words) {
    return String.format(words.locale(), "%.2f", average.shown());
  }

  /** A subject or kind inside a sentence: «алгебра», but «ОБЖ»; escaped. */
  static String inSentence(String name) {
    boolean abbreviation = name.length() > 1 && !Character.isLowerCase(name.charAt(1));
    return Html.escape(
        name.isEmpty() || abbreviation
            ? name
            : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }
}
