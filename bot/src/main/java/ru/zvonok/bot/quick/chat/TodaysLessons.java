package ru.zvonok.bot.quick.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.bot.quick.Roll.ClassRef;
import ru.zvonok.core.journal.LessonLine;

/** A teacher's lessons of today that can be filled, and which of them words may be for. */
record TodaysLessons(List<LessonLine> lines) {

  /** «7А» of «7А англ. 1». */
  private static final Pattern CLASS =
      Pattern.compile("((?:1[01]|[1-9])[\\s-]?\\p{L})(?!\\p{L}).*");

  TodaysLessons {
    lines = lines.stream().filter(line -> !line.cancelled()).toList();
  }

  /** The classes taught today, each once. */
  List<ClassRef> classes() {
    List<String> names = lines.stream().map(TodaysLessons::className).distinct().toList();
    List<ClassRef> classes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      classes.add(new ClassRef(i, names.get(i)));
    }
    return classes;
  }

  /**
   * Which lesson is meant: the one that runs now, else the last one begun, else any that is ahead.
   * Several: nobody can tell which.
   *
   * @param named the class that was named; empty: none
   */
  List<LessonLine> meant(Optional<ClassRef> named, Instant now) {
    List<LessonLine> possible =
        lines.stream()
            .filter(line -> named.map(one -> one.name().equals(className(line))).orElse(true))
            .toList();
    List<LessonLine> begun =
        possible.stream().filter(line -> !now.isBefore(line.startsAt())).toList();
    List<LessonLine> running = begun.stream().filter(line -> now.isBefore(line.endsAt())).toList();
    if (!running.isEmpty()) {
      return running;
    }
    Optional<Instant> last = begun.stream().map(LessonLine::startsAt).max(Instant::compareTo);
    return last.map(at -> begun.stream().filter(line -> line.startsAt().equals(at)).toList())
        .orElse(possible);
  }

  private static String className(LessonLine line) {
    Matcher name = CLASS.matcher(line.group());
    return name.matches() ? name.group(1) : line.group();
  }
}
