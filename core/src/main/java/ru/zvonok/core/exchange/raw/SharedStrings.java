package ru.zvonok.core.exchange.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook, which its sheets name by number. */
final class SharedStrings {

  private final List<String> texts = new ArrayList<>();

  static SharedStrings read(Xml xml, Budget budget) throws IOException {
    SharedStrings strings = new SharedStrings();
    while (xml.next()) {
      if (xml.starts("si")) {
        String text = Texts.plain(xml.content("t", "rPh", Texts.LONGEST));
        budget.text(text);
        strings.texts.add(text);
      }
    }
    return strings;
  }

  Optional<String> get(String number) {
    try {
      int at = Integer.parseInt(number.strip());
      return at < 0 || at >= texts.size() ? Optional.empty() : Optional.of(texts.get(at));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
