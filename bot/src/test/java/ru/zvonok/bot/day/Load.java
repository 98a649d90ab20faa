package ru.zvonok.bot.day;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.world.ChatMessage;

/**
 * People who go on whatever happens: a teacher who notes a student absent and present again, each
 * time another entry, others who ask for their menu, and one who only looks. Each waits for the
 * effect before the next.
 */
final class Load {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final SchoolFixture school;
  private final AtomicInteger entries = new AtomicInteger();
  private final AtomicInteger menus = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final List<Thread> people = new CopyOnWriteArrayList<>();
  private final List<String> failed = new CopyOnWriteArrayList<>();
  private final List<Phone.Tap> taps = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  Load(SchoolFixture school) {
    this.school = school;
  }

  void teacher(Phone phone, long lesson) {
    long before = entriesOnRecord();
    play(
        "teacher",
        () -> {
          int n = entries.get() + 1;
          boolean absent = n % 2 == 1;
          AttendanceCode seen = absent ? null : AttendanceCode.ABSENT;
          AttendanceCode wanted = absent ? AttendanceCode.ABSENT : null;
          taps.add(phone.tapData(note(lesson, seen, wanted)));
          entries.set(n);
          return () -> entriesOnRecord() >= before + n;
        });
  }

  private String note(long lesson, @Nullable AttendanceCode seen, @Nullable AttendanceCode wanted) {
    return ActionCodec.encode(new JournalAction.Note(lesson, school.ivan(), seen, wanted, null));
  }

  void asksForTheMenu(Phone phone) {
    play(
        phone.user().firstName(),
        () -> {
          phone.mark();
          phone.send("/menu");
          menus.incrementAndGet();
          return () -> phone.messages().getLast().fromBot();
        });
  }

  /** Opens one page of the diary and then another, in the same message: each must be shown. */
  void looksIntoTheDiary(Phone phone) {
    ChatMessage card = phone.last();
    play(
        phone.user().firstName(),
        () -> {
          boolean marks = looks.incrementAndGet() % 2 == 1;
          phone.tapData(card, ActionCodec.encode(page(marks)));
          String title = marks ? "Отметки" : "Пропуски";
          return () ->
              phone.messages().stream()
                  .anyMatch(one -> one.id() == card.id() && one.text().contains(title));
        });
  }

  private Action page(boolean marks) {
    return marks
        ? new DiaryAction.DiaryMarks(school.ivan(), null, 0)
        : new DiaryAction.DiaryAbsences(school.ivan(), null, 0);
  }

  private interface Step {
    Wanted take();
  }

  private interface Wanted {
    boolean there();
  }

  private void play(String who, Step step) {
    people.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over && failed.isEmpty()) {
                    waitFor(who, step.take());
                  }
                }));
  }

  private void waitFor(String who, Wanted effect) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!seen(effect)) {
      if (System.nanoTime() > end) {
        failed.add(who + ": no effect within " + PATIENCE.toSeconds() + " s");
        return;
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  /** The database may be down just now. */
  private static boolean seen(Wanted effect) {
    try {
      return effect.there();
    } catch (org.springframework.dao.DataAccessException
        | org.springframework.transaction.TransactionException e) {
      return false;
    }
  }

  int done() {
    return entries.get() + menus.get();
  }

  int entries() {
    return entries.get();
  }

  int looks() {
    return looks.get();
  }

  int menus() {
    return menus.get();
  }

  List<String> failed() {
    return failed;
  }

  long unanswered() {
    return taps.stream().filter(tap -> tap.answer().isEmpty()).count();
  }

  /** Each ends what it is at. */
  void end() throws InterruptedException {
    over = true;
    for (Thread person : people) {
      person.join();
    }
  }

  private long entriesOnRecord() {
    Long count =
        school
            .rows()
            .with(
                jdbc ->
                    jdbc.sql("select count(*) from revision where entry = 'ATTENDANCE'")
                        .query(Long.class)
                        .single());
    return count == null ? 0 : count;
  }
}
