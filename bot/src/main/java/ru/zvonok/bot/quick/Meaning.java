package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;

/** One thing said of pupils and everything it may mean; sure when that is one thing only. */
record Meaning(Said said, List<Said> means, KindScope kinds, boolean sure) {

  /** Two marks are one cell; a third in a row is asked. */
  private static final int CELL = 2;

  /** What the entry would be for each of these pupils. */
  List<Entry> entries(List<Pupil> who) {
    var entries = new ArrayList<Entry>();
    for (Pupil pupil : who) {
      for (Said meaning : means) {
        for (Optional<KindRef> kind : kinds.list()) {
          Entry entry = meaning.of(pupil, kind.orElse(null));
          if (entry != null && !entries.contains(entry)) {
            entries.add(entry);
          }
        }
      }
    }
    return entries;
  }

  /** What is said in a row of the same pupils; marks of one kind of work come together. */
  static List<Meaning> of(List<Value> run, Function<Value, KindScope> kinds, boolean otherMarks) {
    var meanings = new ArrayList<Meaning>();
    for (Value value : run) {
      KindScope scope = kinds.apply(value);
      Said joined = meanings.isEmpty() ? null : joined(meanings.getLast(), value.said(), scope);
      if (joined != null) {
        meanings.removeLast();
      }
      meanings.add(one(joined == null ? value.said() : joined, scope, otherMarks));
    }
    return meanings;
  }

  private static @Nullable Said joined(Meaning last, Said said, KindScope scope) {
    if (said instanceof Said.Absence more && last.said() instanceof Said.Absence one) {
      return new Said.Absence(one.reason() || more.reason());
    }
    if (said instanceof Said.Marks more
        && last.said() instanceof Said.Marks marks
        && last.kinds().equals(scope)) {
      var all = new ArrayList<>(marks.values());
      all.addAll(more.values());
      return new Said.Marks(all);
    }
    return null;
  }

  private static Meaning one(Said said, KindScope scope, boolean otherMarks) {
    return switch (said) {
      case Said.Marks marks ->
          new Meaning(said, List.of(said), scope, scope.sure() && marks.values().size() <= CELL);
      case Said.Lateness late -> {
        List<Said> means = late.meanings(otherMarks);
        yield new Meaning(said, means, scope, means.size() == 1);
      }
      case Said.Absence _, Said.Freed _, Said.Here _, Said.Number _, Said.Unclear _ ->
          new Meaning(said, List.of(said), KindScope.NONE, true);
    };
  }
}
