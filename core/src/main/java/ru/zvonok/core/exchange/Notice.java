package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Locale;

/**
 * Something that was passed over, or came in only in part: nothing is dropped in silence.
 *
 * @param sheet the sheet of a workbook; empty for what is none
 * @param line the line in the file, from 1; 0 when it is about the whole file
 * @param column the column's name; empty when it is about the whole line
 */
public record Notice(
    String file, String sheet, long line, String column, NoticeCode code, List<String> arguments) {

  /** In a file that has no sheets. */
  public Notice(String file, long line, String column, NoticeCode code, List<String> arguments) {
    this(file, "", line, column, code, arguments);
  }

  /** «timetable.csv, строка 17, столбец «Teachers»» */
  public String where(Locale language) {
    return Wording.where(file, sheet, line, column, language);
  }

  public String what(Locale language) {
    return Wording.of(language).say(code.name() + ".what", arguments);
  }
}
