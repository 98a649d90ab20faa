package ru.zvonok.bot.authority;

import static java.util.Objects.requireNonNull;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.ActionCodec;
import ru.zvonok.bot.action.SentAction;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.bot.dialog.DialogJson;
import ru.zvonok.bot.dialog.Downloads;
import ru.zvonok.bot.dialog.Incoming;
import ru.zvonok.bot.dialog.Intake;
import ru.zvonok.bot.dialog.OutMessage;
import ru.zvonok.bot.dialog.TapAnswer;
import ru.zvonok.core.SchoolFixture;
import ru.zvonok.core.TestClock;
import ru.zvonok.core.TestCore;
import ru.zvonok.core.TestDatabase;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.LinkCodes;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.alert.AlertChannel;
import ru.zvonok.core.alert.Delivery;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.HomeworkFiles;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.Marks;
import ru.zvonok.core.journal.RollCall;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.journal.Works;
import ru.zvonok.core.school.School;
import ru.zvonok.core.termmark.PageId;
import ru.zvonok.core.termmark.TermLocks;
import ru.zvonok.core.termmark.TermMarks;

/**
 * The whole house on a real database with two schools, one of them served: everyone of the table
 * has a chat, the lesson is filled. What a wish changed is put back before the next one.
 */
final class Stage {

  static final String OF_7B = "Белов Артём Ильич";
  static final String TOPIC = "Дроби и части круга";
  static final String HOMEWORK = "Задачник, номера 412 и 415";
  static final String COMMENT = "Аккуратно решено";

  private static final String PARALLEL =
      """
      select l.id from lesson l
      join study_group g on g.id = l.group_id and g.name = '7Б'
      where l.day = date '%s' and l.number = 5
      """
          .formatted(TODAY);

  private static final Stage SHARED = new Stage();

  final SchoolFixture school;
  final SchoolFixture elsewhere;
  final Ids ids;
  final Ids theirs;
  final Ids madeUp;
  private final TestDatabase database = TestDatabase.owned();
  private final TestCore core;
  private final Records records;
  private final Map<String, CompletableFuture<Optional<String>>> toasts = new ConcurrentHashMap<>();
  private long updates = 5_000_000_000L;
  private long before;

  private Stage() {
    school = schoolWithEveryone();
    elsewhere = schoolWithEveryone();
    core = TestCore.on(database, TestClock.inMoscow(TODAY + "T16:00"), this::install);
    ids = fill(school);
    theirs = fill(elsewhere);
    madeUp = Ids.madeUp(cancelledCode());
    for (Someone who : Someone.values()) {
      if (who.bound) {
        school.rows().bind(who.in(school), who.address());
        elsewhere.rows().bind(who.in(elsewhere), "there-" + who.address());
      }
    }
    elsewhere.rows().bind(elsewhere.director(), Someone.FROM_ANOTHER_SCHOOL.address());
    records = new Records(school, elsewhere);
    records.keep();
  }

  static Stage shared() {
    SHARED.backToStart();
    return SHARED;
  }

  private void install(AnnotationConfigApplicationContext context) {
    context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    context.scan(
        "ru.zvonok.bot.dialog",
        "ru.zvonok.bot.duty",
        "ru.zvonok.bot.timetable",
        "ru.zvonok.bot.rules",
        "ru.zvonok.bot.termmark",
        "ru.zvonok.bot.start",
        "ru.zvonok.bot.teacher",
        "ru.zvonok.bot.classteacher",
        "ru.zvonok.bot.family",
        "ru.zvonok.bot.office",
        "ru.zvonok.bot.slips",
        "ru.zvonok.bot.quick",
        "ru.zvonok.bot.importing",
        "ru.zvonok.bot.training");
    context.registerBean(BotName.class, () -> _ -> "zvonok_bot");
    context.registerBean(
        TapAnswer.class,
        () -> (_, callback, words) -> toast(callback).complete(Optional.ofNullable(words)));
    context.registerBean(Downloads.class, () -> (_, _, _, _) -> new Downloads.Fetched.Gone());
    context.registerBean(AlertChannel.class, () -> (_, _) -> new Delivery.Sent("1"));
  }

  private School served() {
    return new School(school.id(), "Школа на Липовой", ZoneId.of("Europe/Moscow"));
  }

  private CompletableFuture<Optional<String>> toast(String callback) {
    return toasts.computeIfAbsent(callback, _ -> new CompletableFuture<>());
  }

  private SchoolFixture schoolWithEveryone() {
    SchoolFixture one = SchoolFixture.in(database.dataSource());
    long other = one.rows().person(OF_7B);
    one.rows().classTeacher(other, one.class7B);
    one.rows().guardianship(one.ivansFather(), one.person("Яковлев Егор Денисович"), "родственник");
    one.rows().restrict(one.ivansFather(), one.ivan());
    long listed = one.person("Фёдоров Семён Львович");
    one.rows().grant(listed, "DIRECTOR");
    one.rows().classTeacher(listed, one.class7A);
    one.rows().teaches(listed, one.subject("Математика"), one.group7A);
    one.rows()
        .timetabled(
            one.group7A,
            one.subject("Математика"),
            one.mathTeacher(),
            2,
            6,
            LocalTime.of(13, 5),
            LocalTime.of(13, 50));
    long bells =
        one.rows().insert("insert into bell_schedule (name) values ('Обычные') returning id");
    one.rows()
        .run(
            "insert into bell (schedule_id, number, starts_at, ends_at) values (?, 1, '8:30', '9:15')",
            bells);
    return one;
  }

  /**
   * Ким is away on Monday and today; Иван has a four with words beside it. Monday's roll was late,
   * and the school asks why.
   */
  private Ids fill(SchoolFixture one) {
    return TestCore.in(
        one,
        () -> {
          layWhateverMayBeLookedAt(one);
          long lesson = mathematics(one, TODAY, 1);
          long monday = mathematics(one, TODAY.minusDays(1), 1);
          long away = one.person("Ким Алина");
          Actor teacher =
              new Actor(one.id(), one.mathTeacher(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
          RollCall roll = core.get(RollCall.class);
          for (long each : List.of(monday, lesson)) {
            done(roll.note(teacher, each, away, null, Attendance.of(AttendanceCode.ABSENT)));
          }
          done(roll.confirm(teacher, lesson));
          done(roll.confirm(teacher, monday));
          one.rows().run("update school set settings = settings || '{\"ask_why_late\": true}'");
          done(core.get(Works.class).announce(teacher, monday, one.kind("Контрольная работа")));
          PageId page =
              new PageId(
                  id(one, "select id from term where kind = 'QUARTER' and number = 1"),
                  one.group7A,
                  one.subject("Математика"));
          done(
              core.get(TermMarks.class)
                  .put(
                      teacher,
                      page,
                      List.of(
                          new ru.zvonok.core.termmark.Wish(
                              away, null, TermValue.EXEMPT, "приказ"))));
          long closed = id(one, "select id from term where kind = 'QUARTER' and number = 2");
          Actor deputy =
              new Actor(one.id(), one.deputy(), Hat.STAFF, Set.of(Role.DEPUTY), Via.BUTTON);
          done(core.get(TermLocks.class).close(deputy, closed));
          long request = done(core.get(TermLocks.class).ask(teacher, closed, "Забыла тему"));
          Marks.Cell cell = new Marks.Cell(lesson, one.ivan(), one.kind("Ответ на уроке"), 0);
          done(core.get(Marks.class).put(teacher, cell, null, MarkValue.FOUR, null));
          done(core.get(Marks.class).comment(teacher, cell, "", COMMENT));
          LessonRecords written = core.get(LessonRecords.class);
          done(written.topic(teacher, lesson, null, TOPIC));
          done(written.homework(teacher, lesson, null, new Homework.Given(HOMEWORK, null, 20)));
          one.rows().curriculum(one.class7A, one.subject("Математика"), "Степени", "Одночлены");
          HomeworkFiles.Sent photo =
              new HomeworkFiles.Sent(HomeworkFile.Kind.PHOTO, "photo-1", null, null, "—");
          long file =
              done(core.get(HomeworkFiles.class).add(teacher, lesson, photo))
                  .beside()
                  .files()
                  .getFirst()
                  .id();
          IssuedCode code =
              done(
                  core.get(LinkCodes.class)
                      .issue(
                          one.id(),
                          one.person("Ким Виктор"),
                          LinkCodes.Handed.PAPER,
                          null,
                          one.deputy()));
          one.rows().run("update link_code set class_id = ?", one.class7A);
          return new Ids(
              lesson,
              mathematics(one, TODAY, 6),
              monday,
              one.ivan(),
              away,
              one.person("Яковлев Егор Денисович"),
              one.kind("Ответ на уроке"),
              id(one, "select id from term where kind = 'QUARTER' and number = 1"),
              one.class7A,
              one.mathTeacher(),
              one.ivansMother(),
              id(one, "select max(id) from revision where lesson_id = " + lesson),
              id(one, "select id from link_code"),
              code.typed(),
              id(one, "select id from curriculum_topic where number = 1"),
              file,
              id(one, PARALLEL),
              checkedImport(one),
              one.group7A,
              one.subject("Математика"),
              closed,
              request,
              id(one, "select max(id) from term_mark_revision"),
              one.kind("Контрольная работа"),
              one.kind("Диктант"),
              id(one, "select id from assessment"),
              one.teacherAndMother(),
              one.subject("История"),
              one.classTeacher());
        });
  }

  /** Lessons come to stand when somebody looks: here they do before the curtain rises. */
  private void layWhateverMayBeLookedAt(SchoolFixture one) {
    LocalDate last = TODAY.plusDays(60);
    for (LocalDate from = TODAY.minusDays(300); from.isBefore(last); from = from.plusDays(60)) {
      core.get(Lessons.class).lay(one.id(), from, from.plusDays(59));
    }
  }

  /** Of the technician, with a class to write; nothing ever fetches its file. */
  private static long checkedImport(SchoolFixture one) {
    return one.rows()
        .insert(
            """
            insert into import_job (person_id, address, files, phase, not_before, changed_at)
            values (?, ?, '[{"fileId": "made-up", "name": "школа.zip"}]',
              '{"is": "Checked", "surprised": false, "report": {"applied": false, "problems": [],
                "moreProblems": 0, "notices": [], "moreNotices": 0, "sample": [],
                "counts": {"CLASS": {"added": 1, "changed": 0, "ended": 0, "unchanged": 0}}}}',
              now(), now())
            returning id
            """,
            one.technician(),
            Someone.TECHNICIAN.address());
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("the stage is wrong: " + why);
    };
  }

  static long mathematics(SchoolFixture one, LocalDate day, int number) {
    return requireNonNull(
        one.rows()
            .with(
                jdbc ->
                    jdbc.sql(
                            """
                            select id from lesson
                            where group_id = ? and day = ? and number = ? and subject_id = ?
                            """)
                        .params(one.group7A, day, number, one.subject("Математика"))
                        .query(Long.class)
                        .single()));
  }

  static long classTeacherOf7B(SchoolFixture one) {
    return id(one, "select id from person where family_name = 'Белов'");
  }

  static long id(SchoolFixture one, String sql) {
    return requireNonNull(one.rows().with(jdbc -> jdbc.sql(sql).query(Long.class).single()));
  }

  /** Of the right form, and cancelled in the other school: nothing to anyone. */
  private String cancelledCode() {
    return TestCore.in(
        elsewhere,
        () -> {
          LinkCodes codes = core.get(LinkCodes.class);
          long person = elsewhere.ivansFather();
          String typed =
              done(codes.issue(elsewhere.id(), person, LinkCodes.Handed.PAPER, null, null)).typed();
          codes.revoke(elsewhere.id(), person);
          return typed;
        });
  }

  /** Everything as the curtain rose; the chats speak Russian and wear what the table says. */
  void backToStart() {
    records.restore();
    newDialogs();
  }

  /** The chats forget what they were asked for. */
  void newDialogs() {
    school
        .rows()
        .run(
            """
            delete from chat;
            delete from link_attempt;
            insert into chat (address, person_id, hat, language, changed_at)
            values (?, ?, 'STAFF', 'ru', now())
            """,
            Someone.OTHER_TEACHER.address(),
            Someone.OTHER_TEACHER.in(school));
  }

  /** What stands in both schools, as one line. */
  String standing() {
    return records.standing();
  }

  /** Presses a button that may be forged, or types. */
  Answer does(Someone who, Action wish) {
    return switch (wish) {
      case SentAction.Said(String text) -> says(who, text);
      case SentAction.ShowCode(String code) -> says(who, code);
      case SentAction.SentFile it ->
          comes(who, from -> new Incoming.File(from, 40, it.file(), it.caption()));
      case SentAction.SentOther it -> comes(who, from -> new Incoming.Other(from, it.kind()));
      case Action action -> taps(who, ActionCodec.encode(action));
    };
  }

  Answer says(Someone who, String text) {
    Incoming.From from = from(who);
    core.get(Intake.class).consume(served(), List.of(new Incoming.Text(from, 40, text)));
    return new Answer(messages(from), null);
  }

  private Answer comes(Someone who, Function<Incoming.From, Incoming> update) {
    Incoming.From from = from(who);
    core.get(Intake.class).consume(served(), List.of(update.apply(from)));
    return new Answer(messages(from), null);
  }

  Answer taps(Someone who, String data) {
    Incoming.From from = from(who);
    String callback = "q" + from.updateId();
    core.get(Intake.class).consume(served(), List.of(new Incoming.Tap(from, callback, data, 33)));
    String toast = toast(callback).orTimeout(20, TimeUnit.SECONDS).join().orElse(null);
    toasts.remove(callback);
    return new Answer(messages(from), toast);
  }

  private Incoming.From from(Someone who) {
    updates++;
    before = id(school, "select coalesce(max(id), 0) from outbox");
    return new Incoming.From(updates, who.address(), "ru");
  }

  /** Everything that the update wrote to its chat. */
  private List<OutMessage> messages(Incoming.From from) {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql(
                        """
                        select payload from outbox
                        where id > ? and address = ? and kind = 'ANSWER' order by id
                        """)
                    .params(before, from.address())
                    .query(String.class)
                    .list())
        .stream()
        .map(json -> DialogJson.read(json, OutMessage.class))
        .filter(one -> one.op() != OutMessage.Op.COMMANDS)
        .toList();
  }
}
