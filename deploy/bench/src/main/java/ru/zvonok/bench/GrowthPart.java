package ru.zvonok.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;

/** The same taps in a database of one school, of a hundred, of a thousand. */
final class GrowthPart implements Part {

  /** 500 students. */
  private static final MadeUpYear SCHOOL = new MadeUpYear(20, 25, 260, 10, 75);

  private static final int CHATS = 16;
  private static final int CLASSES_A_RUN = 4;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String about() {
    return "Schools of 500 students in one database, their rows lying mixed as they would be written"
        + " day by day; those named «whole» have a year of attendance, marks and history, the others"
        + " their people, timetable and lessons of one week with what was written in it. One"
        + " school's process is tapped, 16 chats at once.";
  }

  @Override
  public List<Figure> measure(Settings settings, Path results) throws Exception {
    List<Integer> sizes =
        Arrays.stream(settings.values().getOrDefault("schools", "1,100,1000").split(","))
            .map(Integer::valueOf)
            .toList();
    int whole = settings.number("whole", 30);
    List<Figure> figures = new ArrayList<>();
    Path log = results.resolve("zvonok.log");
    // Never kept: what is measured is how it grows.
    try (Server server = Server.start(new Settings(List.of(), java.util.Map.of()), "growth")) {
      server.found();
      SCHOOL.write(server);
      int there = 1;
      for (int size : sizes) {
        Clones.fill(server, there, size, whole);
        there = Math.max(there, size);
        String what = "%d schools (%d whole)".formatted(there, Math.min(there, whole));
        figures.addAll(taps(server, log, what, settings, 600_000_000 + there));
        figures.add(
            Figure.of(
                "database, " + what,
                "GB",
                server.number("select pg_database_size('zvonok')") / 1e9));
        if (size == sizes.getFirst()) {
          figures.addAll(bytes(server, SCHOOL));
        }
      }
    }
    figures.addAll(grown(figures));
    return figures;
  }

  private static List<Figure> taps(
      Server server, Path log, String what, Settings settings, int numbers) throws Exception {
    Duration stretch = Duration.ofSeconds(settings.number("seconds", 5));
    try (StandIn telegram = TapsPart.telegram(numbers);
        BotProcess bot = BotProcess.zvonok(server, telegram, log, List.of())) {
      Load load = new Load(telegram, TapsPart.zvonokData());
      List<Roll> now = Roll.now(server);
      load.during(CHATS, Duration.ofSeconds(settings.number("warm", 30)), bot);
      List<Double> taps = new ArrayList<>();
      List<Double> rolls = new ArrayList<>();
      for (int run = 0; run < settings.number("runs", 3); run++) {
        taps.add(load.during(CHATS, stretch, bot).percentile(0.99));
        rolls.add(roll(telegram, now, run));
      }
      List<Figure> told =
          List.of(
              Figure.of("tap, " + what, "ms p99", taps),
              Figure.of("roll-call, " + what, "ms p99", rolls));
      told.forEach(one -> System.out.println(one.name() + ": " + one.shown() + " " + one.unit()));
      return told;
    }
  }

  /**
   * A class's teacher after the other marks everyone absent: a hundred taps or so, nobody else's
   * beside.
   */
  private static double roll(StandIn telegram, List<Roll> rolls, int run) {
    List<Double> millis = new ArrayList<>();
    for (Roll roll : rolls.subList(run * CLASSES_A_RUN, (run + 1) * CLASSES_A_RUN)) {
      Phone phone = roll.open(telegram);
      ChatMessage message = phone.last();
      for (int n = 0; n < SCHOOL.size(); n++) {
        long start = System.nanoTime();
        message = roll.absent(phone, message, roll.student(SCHOOL, n));
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    millis.sort(null);
    return millis.get((int) (millis.size() * 0.99));
  }

  static List<Figure> bytes(Server server, MadeUpYear school) throws SQLException {
    long rows =
        server.number("select (select count(*) from mark) + (select count(*) from attendance)");
    long own =
        server.number(
            "select pg_total_relation_size('mark') + pg_total_relation_size('attendance')");
    long history = server.number("select pg_total_relation_size('revision')");
    return List.of(
        Figure.of("a mark or attendance on disk, with its indexes", "bytes", own / (double) rows),
        Figure.of("its history on disk, with its indexes", "bytes", history / (double) rows),
        Figure.of(
            "a year of a school of " + school.students() + ", all tables",
            "MB",
            server.number("select pg_database_size('zvonok')") / 1e6));
  }

  private static List<Figure> grown(List<Figure> figures) {
    List<Figure> grown = new ArrayList<>();
    for (String what : List.of("tap", "roll-call")) {
      List<Figure> own = figures.stream().filter(one -> one.name().startsWith(what + ",")).toList();
      if (own.size() > 1) {
        grown.add(
            Figure.of(
                    what + ", most schools : one school",
                    "×",
                    own.getLast().median() / own.getFirst().median())
                .goal("≤ 1.3"));
      }
    }
    return grown;
  }
}
