package ru.zvonok.core.exchange;

import java.util.List;
import java.util.Locale;

/**
 * A reason why nothing was taken in: where it is, what is wrong, what to do.
 *
 * @param sheet the sheet of a workbook; empty for what is none
 * @param line the line in the file, from 1; 0 when it is about the whole file
 * @param column the column's name; empty when it is about the whole line
 */
public record Problem(
    String file, String sheet, long line, String column, ProblemCode code, List<String> arguments) {

  /** In a file that has no sheets. */
  public Problem(String file, long line, String column, ProblemCode code, List<String> arguments) {
    this(file, "", line, column, code, arguments);
  }

  /**
   * «users.csv, строка 3, столбец «role»»; «школа.xlsx, лист «Ученики», строка 3, столбец «Класс»»
   */
  public String where(Locale language) {
    return Wording.where(file, sheet, line, column, language);
  }

  public String what(Locale language) {
    return Wording.of(language).say(code.name() + ".what", arguments);
  }

  public String whatToDo(Locale language) {
    return Wording.of(language).say(code.name() + ".do", arguments);
  }
}
