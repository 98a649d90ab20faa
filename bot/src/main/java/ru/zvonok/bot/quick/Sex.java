package ru.zvonok.bot.quick;

import java.util.EnumSet;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.Pupil;

/** Which declension a surname takes. It isn't stored: the patronymic tells, else the given name. */
enum Sex {
  MALE,
  FEMALE;

  Sex other() {
    return this == MALE ? FEMALE : MALE;
  }

  /** One where it is certain, both where it isn't. */
  static Set<Sex> of(Pupil pupil) {
    String patronymic = Fold.key(pupil.patronymic().strip());
    if (endsWith(patronymic, "вич", "ьич", "мич", "кич", "оглы", "улы", "уулу")) {
      return EnumSet.of(MALE);
    }
    if (endsWith(patronymic, "вна", "чна", "шна", "кызы", "гызы")) {
      return EnumSet.of(FEMALE);
    }
    return GivenNames.sexOf(Fold.key(pupil.given().strip()));
  }

  private static boolean endsWith(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
