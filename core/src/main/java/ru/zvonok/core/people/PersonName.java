package ru.zvonok.core.people;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * A person's name as papers write it; the patronymic may be empty.
 *
 * @param family surname, never empty
 * @param given first name, never empty
 */
public record PersonName(String family, String given, String patronymic) {

  private static final Collator RUSSIAN = Collator.getInstance(Locale.of("ru")).freeze();

  /** By the Russian alphabet, in which ё stands beside е. */
  public static Comparator<PersonName> alphabetically() {
    return Comparator.comparing(PersonName::full, RUSSIAN::compare);
  }

  /** «Иванов Пётр Сергеевич». */
  public String full() {
    return patronymic.isEmpty() ? family + " " + given : family + " " + given + " " + patronymic;
  }

  /** «Иванов П. С.», as staff are named. */
  public String initials() {
    return patronymic.isEmpty()
        ? family + " " + initial(given)
        : family + " " + initial(given) + " " + initial(patronymic);
  }

  /** «Мария Ивановна», as one addresses a teacher; the first name alone without a patronymic. */
  public String polite() {
    return patronymic.isEmpty() ? given : given + " " + patronymic;
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
  }
}
