package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one topic or homework, up to where orders or the other text begin again. */
final class TextReader {
  /** How many words a pupil and what is said of them take. */
  private static final int NEAR = 8;

  private final String line;
  private final List<Word> words;
  private final FreeText.Marker marker;
  private final Findings findings;
  private final Function<List<Word>, Findings> probe;

  TextReader(
      String line,
      List<Word> words,
      FreeText.Marker marker,
      Findings findings,
      Function<List<Word>, Findings> probe) {
    this.line = line;
    this.words = words;
    this.marker = marker;
    this.findings = findings;
    this.probe = probe;
  }

  /** Returns how many words were the text's own. */
  int read() {
    int end = end();
    List<Word> own = words.subList(marker.words(), end);
    int at = words.getFirst().at();
    String text = own.isEmpty() ? "" : text(own);
    String all = Reader.text(words.subList(0, end));
    if (!marker.topic() && (FreeText.nothing(Reader.keys(own)) || dash(own))) {
      findings.understood(at, all, new Entry.NoHomework());
    } else if (own.isEmpty() || (!marker.topic() && FreeText.denies(own.getFirst().key()))) {
      findings.lost(words.subList(0, end));
    } else {
      Entry entry = marker.topic() ? new Entry.Topic(text) : new Entry.HomeworkText(text);
      if (speaksOfPupils(own) || hidesAnother(own)) {
        findings.ask(at, all, choices(entry, end));
      } else {
        findings.understood(at, all, entry);
      }
    }
    return end;
  }

  /** The text, or what the same words mean as orders: «дз Иванов 5» may be a mark for homework. */
  private List<Entry> choices(Entry text, int end) {
    var choices = new ArrayList<Entry>(List.of(text));
    Findings orders = probe.apply(words.subList(0, end));
    if (orders.clean() && orders.nothingAsked()) {
      choices.addAll(orders.entries());
    }
    return choices;
  }

  private boolean dash(List<Word> own) {
    String after = line.substring(words.get(marker.words() - 1).to()).strip();
    return own.isEmpty() && after.matches("[:\\s]*[-—–]+");
  }

  /** «дз 5 Иванов» without a stop: a homework, or a mark for it. */
  private boolean speaksOfPupils(List<Word> own) {
    for (int i = 0; i < own.size(); i++) {
      int to = i == 0 ? own.size() : Math.min(own.size(), i + NEAR);
      Findings trial = probe.apply(own.subList(i, to));
      boolean orders = !trial.entries().isEmpty() || !trial.nothingAsked();
      if (orders && (trial.clean() || i > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean hidesAnother(List<Word> own) {
    for (int i = 0; i < own.size(); i++) {
      List<Word> rest = own.subList(i, own.size());
      Optional<FreeText.Marker> other = FreeText.at(rest);
      boolean text =
          other.isPresent() && !other.get().equals(marker) && rest.size() > other.get().words();
      if (text && (other.get().topic() != marker.topic())) {
        return true;
      }
    }
    return false;
  }

  private int end() {
    for (int i = marker.words() + 1; i < words.size(); i++) {
      Word before = words.get(i - 1);
      boolean stop = before.ends() || words.get(i).comma();
      List<Word> rest = words.subList(i, words.size());
      Optional<FreeText.Marker> other = FreeText.at(rest);
      if (other.isPresent()
          && other.get().topic() != marker.topic()
          && FreeText.surelyBegins(rest, other.get(), stop)) {
        return i;
      }
      if (stop && orders(rest, before.after() == Word.After.END)) {
        return i;
      }
    }
    return words.size();
  }

  /** After a stop: nothing but who was away, or after a semicolon anything that is an order. */
  private boolean orders(List<Word> rest, boolean semicolon) {
    Findings trial = probe.apply(upToText(rest));
    boolean away =
        trial.nothingAsked()
            && trial.entries().stream()
                .allMatch(e -> e instanceof Entry.Absent || e instanceof Entry.AllPresent);
    boolean something = !trial.entries().isEmpty() || !trial.nothingAsked();
    return something && trial.clean() && (semicolon || away);
  }

  private static List<Word> upToText(List<Word> rest) {
    for (int i = 1; i < rest.size(); i++) {
      if (FreeText.at(rest.subList(i, rest.size())).isPresent()) {
        return rest.subList(0, i);
      }
    }
    return rest;
  }

  private String text(List<Word> own) {
    int to = own.getLast().to();
    String tail = line.substring(to);
    boolean closes = own.getLast() == words.getLast();
    String raw = line.substring(own.getFirst().from(), closes ? to + tail.length() : to);
    return raw.strip().replaceAll("[\\s,;.]+$", "");
  }
}
