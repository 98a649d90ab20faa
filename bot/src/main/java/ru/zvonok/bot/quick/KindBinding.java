package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.bot.quick.Item.Kind;
import ru.zvonok.bot.quick.Item.Value;

/** Which kind of work each mark of a clause is of. */
final class KindBinding {
  private final List<Item> items;
  private final Map<Integer, KindScope> own = new HashMap<>();
  private Optional<KindScope> heading = Optional.empty();
  private Optional<KindScope> inside = Optional.empty();

  KindBinding(List<Item> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Kind kind) {
        bind(kind, i);
      }
    }
  }

  private void bind(Kind kind, int i) {
    KindScope scope = KindScope.named(kind.kinds());
    if (i == 0) {
      heading = Optional.of(scope);
      return;
    }
    inside = Optional.of(inside.map(scope::and).orElse(scope));
    boolean after = marks(i - 1) && !kind.apart();
    boolean before = marks(i + 1) && !items.get(i + 1).apart();
    boolean taken = after && own.containsKey(items.get(i - 1).from());
    if (after && !taken && (kind.ofBefore() || closes(i))) {
      own.put(items.get(i - 1).from(), scope);
    } else if (before && (!after || taken)) {
      own.put(items.get(i + 1).from(), scope);
    }
  }

  private boolean closes(int i) {
    return i + 1 == items.size() || items.get(i + 1).apart();
  }

  private boolean marks(int i) {
    return i < items.size()
        && items.get(i) instanceof Value(_, _, _, Said said)
        && said instanceof Said.Marks;
  }

  boolean named() {
    return heading.isPresent() || inside.isPresent();
  }

  boolean onlyHeading() {
    return heading.isPresent() && items.size() == 1;
  }

  /** «контрольная: н Иванов» speaks of who was away; «нет контрольной» doesn't. */
  boolean fitsWithoutMarks() {
    return !named() || (inside.isEmpty() && items.getFirst() instanceof Kind kind && kind.colon());
  }

  List<Item> withoutKinds() {
    var rest = new ArrayList<Item>();
    items.stream().filter(item -> !(item instanceof Kind)).forEach(rest::add);
    return rest;
  }

  KindScope of(Value value, KindScope around) {
    KindScope bound = own.get(value.from());
    if (bound != null) {
      return heading.isPresent() ? bound.and(heading.get()) : bound;
    }
    if (inside.isPresent()) {
      KindScope base = heading.map(inside.get()::and).orElse(inside.get());
      return heading.isPresent() ? base : base.perhaps();
    }
    return heading.orElse(around);
  }

  /** What holds for the clauses after this one. */
  KindScope handedOn(KindScope around) {
    if (onlyHeading()) {
      return heading.orElse(around);
    }
    if (!named()) {
      return around;
    }
    KindScope here = heading.map(h -> inside.map(h::and).orElse(h)).or(() -> inside).orElse(around);
    return here.perhaps();
  }
}
