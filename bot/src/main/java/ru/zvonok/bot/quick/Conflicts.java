package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.bot.quick.Findings.Sure;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * Entries that can't both be true of one lesson, in one phrase: none is believed, both are asked.
 */
final class Conflicts {

  sealed interface Verdict {}

  record Stands(Sure sure) implements Verdict {}

  record Doubted(int at, Question question) implements Verdict {}

  private Conflicts() {}

  static List<Verdict> judged(List<Sure> found, List<Entry> asked, boolean allUnderstood) {
    var verdicts = new ArrayList<Verdict>();
    Map<Pupil, List<Sure>> ofPupil = byPupil(found);
    var done = new ArrayList<Pupil>();
    var texts = new ArrayList<Class<?>>();
    for (Sure sure : found) {
      switch (sure.entry()) {
        case Entry.OfPupil one -> {
          if (!done.contains(one.pupil())) {
            done.add(one.pupil());
            verdicts.addAll(ofOne(ofPupil.getOrDefault(one.pupil(), List.of())));
          }
        }
        case Entry.AllPresent all ->
            verdicts.add(everybody(sure, all, found, asked, allUnderstood));
        case Entry.Topic _, Entry.HomeworkText _, Entry.NoHomework _ -> {
          Class<?> kind = sure.entry() instanceof Entry.Topic ? Entry.Topic.class : Entry.class;
          verdicts.add(texts.contains(kind) ? doubted(List.of(sure)) : new Stands(sure));
          texts.add(kind);
        }
      }
    }
    return verdicts;
  }

  private static Map<Pupil, List<Sure>> byPupil(List<Sure> found) {
    var map = new LinkedHashMap<Pupil, List<Sure>>();
    for (Sure sure : found) {
      if (sure.entry() instanceof Entry.OfPupil one) {
        map.computeIfAbsent(one.pupil(), _ -> new ArrayList<>()).add(sure);
      }
    }
    return map;
  }

  private static List<Verdict> ofOne(List<Sure> sures) {
    var distinct = new ArrayList<Sure>();
    for (Sure sure : sures) {
      boolean repeats =
          !(sure.entry() instanceof Entry.Mark)
              && distinct.stream().anyMatch(d -> d.entry().equals(sure.entry()));
      if (!repeats) {
        distinct.add(sure);
      }
    }
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        if (!together(distinct.get(i).entry(), distinct.get(j).entry())) {
          return List.of(doubted(distinct));
        }
      }
    }
    return distinct.stream().<Verdict>map(Stands::new).toList();
  }

  /** A lateness or exemption goes with marks; marks go together when they are of different work. */
  private static boolean together(Entry one, Entry other) {
    if (one instanceof Entry.Mark a && other instanceof Entry.Mark b) {
      return a.kind() != null && b.kind() != null && !Objects.equals(a.kind(), b.kind());
    }
    return (one instanceof Entry.Mark && besideMark(other))
        || (other instanceof Entry.Mark && besideMark(one));
  }

  private static boolean besideMark(Entry entry) {
    return entry instanceof Entry.Late
        || entry instanceof Entry.Exempt
        || entry instanceof Entry.Present;
  }

  /** «все на месте» stands only when nothing else in the phrase could make it untrue. */
  private static Verdict everybody(
      Sure sure, Entry.AllPresent all, List<Sure> found, List<Entry> asked, boolean allUnderstood) {
    var absent = new ArrayList<Pupil>(all.except());
    boolean told = false;
    boolean twice = false;
    for (Sure other : found) {
      if (other.entry() instanceof Entry.Absent(Pupil pupil) && !absent.contains(pupil)) {
        absent.add(pupil);
        told = true;
      }
      boolean marked = !(other.entry() instanceof Entry.Absent);
      twice |= other != sure && other.entry() instanceof Entry.AllPresent;
      twice |=
          marked
              && other.entry() instanceof Entry.OfPupil one
              && all.except().contains(one.pupil());
    }
    boolean doubt =
        asked.stream().anyMatch(e -> e instanceof Entry.Absent || e instanceof Entry.AllPresent);
    return told || twice || doubt || !allUnderstood
        ? new Doubted(sure.at(), new Question(sure.words(), List.of(new Entry.AllPresent(absent))))
        : new Stands(sure);
  }

  private static Doubted doubted(List<Sure> sures) {
    String words = String.join(" … ", sures.stream().map(Sure::words).distinct().toList());
    return new Doubted(
        sures.getFirst().at(),
        new Question(words, sures.stream().map(Sure::entry).distinct().toList()));
  }
}
