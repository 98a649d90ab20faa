package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import ru.zvonok.bot.quick.Names.Found;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * A word within names: a surname, what narrows it (given name, initial, patronymic), or unknown.
 */
record NamePart(
    int from, int to, boolean apart, Found found, List<Pupil> given, String word, Role role) {

  enum Role {
    FAMILY,
    GIVEN,
    INITIAL,
    PATRONYMIC,
    UNKNOWN
  }

  boolean family() {
    return role == Role.FAMILY;
  }

  boolean narrows() {
    return role == Role.GIVEN || role == Role.INITIAL || role == Role.PATRONYMIC;
  }

  /** Whether the pupil can be meant by this word, the {@code place}-th beside the surname. */
  boolean fits(Pupil pupil, int place) {
    return switch (role) {
      case GIVEN -> given.contains(pupil);
      case INITIAL -> Names.fits(pupil, word.charAt(0), place == 0);
      case PATRONYMIC -> Names.patronymic(pupil, word);
      case FAMILY, UNKNOWN -> false;
    };
  }

  /** Reads the part that begins at word {@code i}; returns the word after it. */
  static int read(List<Word> words, int i, boolean apart, Names names, List<NamePart> into) {
    for (int n = Math.min(3, words.size() - i); n > 1; n--) {
      Found found = compound(words.subList(i, i + n), names);
      if (!found.nobody()) {
        into.add(new NamePart(i, i + n, apart, found, List.of(), "", Role.FAMILY));
        return i + n;
      }
    }
    Word word = words.get(i);
    if (word.key().matches("[а-я][./][а-я]")) {
      into.add(initial(i, i, apart, word.key().substring(0, 1)));
      into.add(initial(i, i + 1, false, word.key().substring(2)));
    } else {
      into.add(single(word, i, apart, names));
    }
    return i + 1;
  }

  static NamePart initial(int from, int to, boolean apart, String letter) {
    return new NamePart(from, to, apart, Found.NOBODY, List.of(), letter, Role.INITIAL);
  }

  private static NamePart single(Word word, int i, boolean apart, Names names) {
    String key = word.key().replace("-", "");
    if (word.letter()) {
      return initial(i, i + 1, apart, key);
    }
    Found found = names.exactly(key);
    List<Pupil> given = names.given(key);
    if (found.nobody() && given.isEmpty()) {
      if (names.anyPatronymic(key)) {
        return new NamePart(i, i + 1, apart, found, given, key, Role.PATRONYMIC);
      }
      found = names.nearly(key);
    }
    Role role = found.nobody() ? (given.isEmpty() ? Role.UNKNOWN : Role.GIVEN) : Role.FAMILY;
    return new NamePart(i, i + 1, apart, found, given, key, role);
  }

  /** A surname of two words; asked when the same words are also the surnames of two pupils. */
  private static Found compound(List<Word> words, Names names) {
    var key = new StringBuilder();
    var alone = new LinkedHashSet<Pupil>();
    for (Word word : words) {
      if (word.letter() || (!key.isEmpty() && word.comma())) {
        return Found.NOBODY;
      }
      key.append(word.key().replace("-", ""));
      Found one = names.exactly(word.key());
      if (one.sure()) {
        alone.addAll(one.who());
      }
    }
    Found whole = names.exactly(key.toString());
    List<Pupil> compound = whole.who().stream().filter(Names::compound).toList();
    if (!whole.sure() || compound.isEmpty()) {
      return Found.NOBODY;
    }
    alone.removeAll(compound);
    if (alone.isEmpty()) {
      return new Found(compound, true);
    }
    alone.addAll(compound);
    return new Found(List.copyOf(alone), false);
  }

  static List<Item> assemble(List<NamePart> parts) {
    return parts.isEmpty() ? List.of() : new NameAssembly(new ArrayList<>(parts)).items();
  }
}
