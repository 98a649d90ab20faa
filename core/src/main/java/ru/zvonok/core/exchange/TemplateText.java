package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the template says beside its headings, in English to who reads English, else in Russian. The
 * headings themselves are the format and always Russian.
 */
final class TemplateText {

  static final String BUNDLE = "ru.zvonok.core.exchange.template";

  /** The sheet that says how to fill in the others. */
  static final String HELP_SHEET = "Как заполнять";

  private final ResourceBundle texts;

  private TemplateText(ResourceBundle texts) {
    this.texts = texts;
  }

  static TemplateText of(Locale language) {
    return new TemplateText(Wording.texts(BUNDLE, language));
  }

  /** The lines of the sheet of help. */
  List<String> help() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; texts.containsKey("help." + i); i++) {
      lines.add(texts.getString("help." + i));
    }
    return lines;
  }

  /** What the sheet is for. */
  String about(SheetKind kind) {
    return texts.getString(kind.name());
  }

  /** The note at a column's heading. */
  String note(SheetKind kind, Column column) {
    String heading = column.heading().replace(' ', '_');
    String own = kind.name() + "." + heading;
    String note = texts.getString(texts.containsKey(own) ? own : "any." + heading);
    return column.needed() ? texts.getString("needed") + " " + note : note;
  }

  String remark() {
    return texts.getString("any." + Column.REMARK);
  }
}
