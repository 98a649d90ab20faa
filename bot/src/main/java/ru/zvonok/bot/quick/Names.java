package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.Pupil;

/** Who on the list a word can stand for. */
final class Names {

  /** Candidates; sure only when the word is one pupil's and nobody else is near it. */
  record Found(List<Pupil> who, boolean sure) {
    static final Found NOBODY = new Found(List.of(), false);

    boolean nobody() {
      return who.isEmpty();
    }
  }

  private final Map<Pupil, SurnameForms> families = new LinkedHashMap<>();
  private final Map<Pupil, Set<String>> givens = new LinkedHashMap<>();

  Names(List<Pupil> pupils) {
    for (Pupil pupil : pupils) {
      families.put(pupil, SurnameForms.of(pupil));
      givens.put(pupil, GivenNames.forms(pupil.given()));
    }
  }

  /** By the very letters, whatever the case. A proper form of somebody outweighs a doubtful one. */
  Found exactly(String typed) {
    List<Pupil> proper = whose(typed, true);
    if (!proper.isEmpty()) {
      return new Found(withHalves(proper, typed), true);
    }
    return new Found(whose(typed, false), false);
  }

  /** Half of a double surname is nobody's own word, but it keeps a namesake from being certain. */
  private List<Pupil> withHalves(List<Pupil> proper, String typed) {
    var all = new ArrayList<Pupil>(proper);
    for (Pupil pupil : whose(typed, false)) {
      if (compound(pupil)) {
        all.add(pupil);
      }
    }
    return all;
  }

  private List<Pupil> whose(String typed, boolean proper) {
    return families.entrySet().stream()
        .filter(e -> proper ? e.getValue().proper().contains(typed) : e.getValue().wonders(typed))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By a slip of the finger: one pupil, the nearest, and nobody else within one slip more. */
  Found nearly(String typed) {
    int allowed = Typos.allowed(typed);
    if (allowed == 0) {
      return Found.NOBODY;
    }
    int nearest = allowed + 1;
    var reach = new LinkedHashMap<Pupil, Integer>();
    for (var one : families.entrySet()) {
      int distance =
          Math.min(
              distance(typed, one.getValue().proper(), allowed),
              distance(typed, one.getValue().doubtful(), allowed));
      reach.put(one.getKey(), distance);
      nearest = Math.min(nearest, distance);
    }
    if (nearest > allowed) {
      return Found.NOBODY;
    }
    int within = nearest + 1;
    List<Pupil> who =
        reach.entrySet().stream()
            .filter(e -> e.getValue() <= within)
            .map(Map.Entry::getKey)
            .toList();
    boolean sure =
        who.size() == 1
            && distance(typed, forms(who.getFirst()).proper(), allowed)
                < distance(typed, forms(who.getFirst()).doubtful(), allowed)
            && !CommonSurnames.isForm(typed);
    return new Found(who, sure);
  }

  private SurnameForms forms(Pupil pupil) {
    return Objects.requireNonNull(families.get(pupil));
  }

  private static int distance(String typed, Set<String> forms, int allowed) {
    return forms.stream()
        .mapToInt(form -> Typos.between(typed, form, allowed + 1))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  List<Pupil> given(String typed) {
    return givens.entrySet().stream()
        .filter(e -> e.getValue().contains(typed))
        .map(Map.Entry::getKey)
        .toList();
  }

  static boolean fits(Pupil pupil, char initial, boolean first) {
    String name = Fold.key((first ? pupil.given() : pupil.patronymic()).strip());
    return !name.isEmpty() && name.charAt(0) == initial;
  }

  static boolean compound(Pupil pupil) {
    return pupil.family().strip().matches(".*[ -].*");
  }

  boolean anyPatronymic(String typed) {
    return families.keySet().stream().anyMatch(p -> patronymic(p, typed));
  }

  /** Whether the word is the pupil's patronymic, in any case. */
  static boolean patronymic(Pupil pupil, String typed) {
    String own = Fold.key(pupil.patronymic().strip());
    return own.length() > 4
        && typed.length() >= own.length() - 1
        && typed.length() <= own.length() + 2
        && typed.startsWith(own.substring(0, own.length() - 1));
  }
}
