package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.dialog.Awaiting.QuickEntry;
import ru.zvonok.bot.dialog.Awaiting.QuickEntry.Answer;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.bot.quick.Phrases;
import ru.zvonok.bot.quick.Question;
import ru.zvonok.bot.quick.Understanding;

/**
 * Words laid against a lesson's page as it stands now. {@link #shown} changes with anything that a
 * person would see change, so that a button of an older preview saves nothing.
 */
record Draft(
    Page page, String text, Understanding understanding, List<Answer> answers, List<Step> steps) {

  static Draft of(Page page, QuickEntry kept) {
    Understanding read = Phrases.read(kept.text(), page.roll());
    List<Answer> answers = kept.asked() == check(read.questions()) ? kept.answers() : List.of();
    List<Entry> entries = new ArrayList<>(read.understood());
    for (Answer answer : answers) {
      Integer choice = answer.choice();
      if (choice != null) {
        entries.add(read.questions().get(answer.question()).choices().get(choice));
      }
    }
    return new Draft(page, kept.text(), read, answers, Steps.of(entries, page));
  }

  /** Something in the words is an entry, or may be one. */
  boolean saysSomething() {
    return !understanding.understood().isEmpty() || !understanding.questions().isEmpty();
  }

  /** The first question without an answer. */
  Optional<Integer> open() {
    for (int i = 0; i < understanding.questions().size(); i++) {
      if (!answered(i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  List<Question> unanswered() {
    List<Question> open = new ArrayList<>();
    for (int i = 0; i < understanding.questions().size(); i++) {
      if (!answered(i)) {
        open.add(understanding.questions().get(i));
      }
    }
    return open;
  }

  private boolean answered(int question) {
    return answers.stream().anyMatch(answer -> answer.question() == question);
  }

  /** Empty: there is no such question or choice. */
  Optional<QuickEntry> with(int question, @Nullable Integer choice) {
    List<Question> all = understanding.questions();
    boolean known =
        question < all.size()
            && !answered(question)
            && (choice == null || choice < all.get(question).choices().size());
    if (!known) {
      return Optional.empty();
    }
    List<Answer> more = new ArrayList<>(answers);
    more.add(new Answer(question, choice));
    return Optional.of(kept(more));
  }

  QuickEntry kept() {
    return kept(answers);
  }

  private QuickEntry kept(List<Answer> given) {
    return new QuickEntry(page.line().id(), text, check(understanding.questions()), given);
  }

  int shown() {
    return check(List.of(page.line().id(), text, answers, understanding, steps));
  }

  /** The same for the same words, whatever process asks. */
  static int check(Object shown) {
    return shown.toString().hashCode() & Integer.MAX_VALUE;
  }
}
