package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.ClassRef;

/** Finds a class by its name: «7А», «7 а», «7-а», Latin letters too. */
final class ClassNames {
  private static final Set<String> INTRODUCING = Set.of("в", "класс", "у");

  private final List<ClassRef> classes;

  ClassNames(List<ClassRef> classes) {
    this.classes = classes;
  }

  /**
   * How many words name a class, and which; no class when the school or the teacher has no such.
   */
  record Mention(int words, Optional<ClassRef> schoolClass) {
    static final Mention NONE = new Mention(0, Optional.empty());
  }

  /** A class at the beginning of these words. */
  Mention at(List<Word> words) {
    int skip = !words.isEmpty() && INTRODUCING.contains(words.getFirst().key()) ? 1 : 0;
    Mention found = bare(words.subList(skip, words.size()));
    return found.words() == 0 ? found : new Mention(found.words() + skip, found.schoolClass());
  }

  private Mention bare(List<Word> words) {
    for (int n = Math.min(2, words.size()); n > 0; n--) {
      if (n == 2 && words.get(1).comma()) {
        continue;
      }
      var name = new StringBuilder();
      words.subList(0, n).forEach(word -> name.append(word.key()));
      Mention found = named(name.toString().replace("-", ""), n);
      if (found.words() > 0) {
        return followed(words, found);
      }
    }
    return Mention.NONE;
  }

  private Mention named(String name, int words) {
    for (ClassRef one : classes) {
      if (Fold.joined(one.name()).replaceAll("[«»\"]", "").equals(name)) {
        return new Mention(words, Optional.of(one));
      }
    }
    boolean looksLikeOne = name.matches(words == 1 ? "([1-9]|1[01])[а-я]" : "([1-9]|1[01])[б-е]");
    return looksLikeOne ? new Mention(words, Optional.empty()) : Mention.NONE;
  }

  private static Mention followed(List<Word> words, Mention found) {
    boolean word =
        words.size() > found.words() && words.get(found.words()).key().matches("класс|классе|кл");
    return word ? new Mention(found.words() + 1, found.schoolClass()) : found;
  }
}
