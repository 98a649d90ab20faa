package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import ru.zvonok.bot.quick.Names.Found;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * Puts surnames together with the given names and initials beside them: «Иванов П», «Петя Иванов».
 */
final class NameAssembly {
  private final List<NamePart> parts;
  private final boolean[] claimed;

  NameAssembly(List<NamePart> parts) {
    this.parts = parts;
    this.claimed = new boolean[parts.size()];
  }

  List<Item> items() {
    var items = new ArrayList<Item>();
    for (int k = 0; k < parts.size(); k++) {
      if (parts.get(k).family()) {
        items.add(named(k));
      }
    }
    for (int k = 0; k < parts.size(); k++) {
      NamePart part = parts.get(k);
      if (!part.family() && !claimed[k]) {
        items.add(new Item.Name(part.from(), part.to(), part.apart(), part.given(), false));
      }
    }
    items.sort(Comparator.comparingInt(Item::from));
    return items;
  }

  private Item.Name named(int k) {
    NamePart family = parts.get(k);
    int left = k;
    while (left > 0 && k - left < 2 && beside(left - 1) && free(left - 1)) {
      left--;
    }
    int right = k;
    while (right - k < 2 && beside(right) && free(right + 1)) {
      right++;
    }
    Found found = withGiven(k);
    boolean vague = false;
    if (right > k && beside(right) && parts.get(right + 1).family()) {
      Owner owner = owner(k, right, left < k);
      if (owner == Owner.RIGHT) {
        right = k;
      }
      vague = owner == Owner.EITHER;
    }
    for (int i = left; i <= right; i++) {
      claimed[i] = true;
    }
    List<Pupil> who = vague ? found.who() : narrowed(found.who(), left, k, right);
    boolean sure = found.sure() && who.size() == 1;
    if (who.isEmpty()) {
      who = found.who();
    }
    return new Item.Name(
        parts.get(left).from(),
        Math.max(family.to(), parts.get(right).to()),
        parts.get(left).apart(),
        who,
        sure);
  }

  private enum Owner {
    LEFT,
    RIGHT,
    EITHER
  }

  /** Whose is a name between two surnames: «Иванов Павел Петров»? */
  private Owner owner(int k, int right, boolean leftHasOne) {
    Found mine = parts.get(k).found();
    Found next = parts.get(right + 1).found();
    boolean fitsMine = mine.who().stream().anyMatch(p -> fits(p, k + 1, right));
    boolean fitsNext = next.who().stream().anyMatch(p -> fits(p, k + 1, right));
    if (fitsNext && (leftHasOne || !fitsMine)) {
      return Owner.RIGHT;
    }
    if (fitsMine && fitsNext) {
      return mine.who().size() == 1 && next.who().size() == 1 ? Owner.LEFT : Owner.EITHER;
    }
    return Owner.LEFT;
  }

  private List<Pupil> narrowed(List<Pupil> who, int left, int k, int right) {
    return who.stream().filter(p -> fits(p, left, k - 1) && fits(p, k + 1, right)).toList();
  }

  private boolean fits(Pupil pupil, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!parts.get(i).fits(pupil, i - from)) {
        return false;
      }
    }
    return true;
  }

  /** A word that is a surname here and a given name beside it is asked: «Петрова Марина». */
  private Found withGiven(int k) {
    NamePart part = parts.get(k);
    Found found = part.found();
    boolean neighbours =
        (k > 0 && beside(k - 1) && parts.get(k - 1).family() && shares(part, parts.get(k - 1)))
            || (beside(k) && parts.get(k + 1).family() && shares(part, parts.get(k + 1)));
    if (!neighbours && found.who().containsAll(part.given())) {
      return found;
    }
    var all = new LinkedHashSet<Pupil>(found.who());
    all.addAll(part.given());
    return new Found(List.copyOf(all), false);
  }

  private static boolean shares(NamePart given, NamePart family) {
    return family.found().who().stream().anyMatch(given.given()::contains);
  }

  private boolean free(int i) {
    return !claimed[i] && parts.get(i).narrows();
  }

  /** Whether nothing stands between this part and the next. */
  private boolean beside(int i) {
    return i + 1 < parts.size()
        && !parts.get(i + 1).apart()
        && parts.get(i).to() == parts.get(i + 1).from();
  }
}
