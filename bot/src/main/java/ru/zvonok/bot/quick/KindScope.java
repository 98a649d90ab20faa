package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.KindRef;

/** The kinds of work a mark may be of; more than one means that it has to be asked. */
record KindScope(Set<Optional<KindRef>> choices, boolean known) {
  static final KindScope NONE = new KindScope(Set.of(Optional.empty()), true);

  /** A kind that was named; one that the school hasn't leaves a mark without a kind, and asked. */
  static KindScope named(List<KindRef> kinds) {
    if (kinds.isEmpty()) {
      return new KindScope(Set.of(Optional.empty()), false);
    }
    var choices = new LinkedHashSet<Optional<KindRef>>();
    kinds.forEach(kind -> choices.add(Optional.of(kind)));
    return new KindScope(choices, true);
  }

  /** Named somewhere near: it may hold here or not. */
  KindScope perhaps() {
    var all = new LinkedHashSet<Optional<KindRef>>();
    all.add(Optional.empty());
    all.addAll(choices);
    return new KindScope(all, known && all.size() == 1);
  }

  KindScope and(KindScope other) {
    var all = new LinkedHashSet<>(choices);
    all.addAll(other.choices);
    return new KindScope(all, known && other.known);
  }

  boolean sure() {
    return known && choices.size() == 1;
  }

  /** Every choice; null stands for no kind. */
  List<Optional<KindRef>> list() {
    return new ArrayList<>(choices);
  }
}
