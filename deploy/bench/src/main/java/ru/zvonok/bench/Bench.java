package ru.zvonok.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures the parts that are named, or all of them:
 *
 * <pre>mvn -Pbench -pl deploy/bench -am -DskipTests package -Dbench="board taps runs=5"</pre>
 */
public final class Bench {

  private static final List<Part> PARTS =
      List.of(
          new BoardPart(),
          new TapsPart(),
          new LimitPart(),
          new BellPart(),
          new DrainPart(),
          new FootprintPart(),
          new GrowthPart(),
          new YearsPart());

  private Bench() {}

  public static void main(String[] words) throws Exception {
    Settings settings = Settings.of(words);
    Map<String, Part> byName =
        PARTS.stream().collect(Collectors.toMap(Part::name, Function.identity()));
    for (String wanted : settings.parts()) {
      if (!byName.containsKey(wanted)) {
        System.err.println("There is no part " + wanted + "; there are: " + byName.keySet());
        System.exit(2);
      }
    }
    Path results = Files.createDirectories(Path.of("results").toAbsolutePath());
    for (Part part : PARTS) {
      if (settings.parts().isEmpty() || settings.parts().contains(part.name())) {
        measure(part, settings, results);
      }
    }
    System.exit(0);
  }

  private static void measure(Part part, Settings settings, Path results) throws Exception {
    System.out.println("== " + part.name() + ": " + part.about());
    String before = Machine.loadTold();
    List<Figure> figures = part.measure(settings, results);
    Report report = new Report(part, settings, before, figures);
    System.out.println(report.table());
    Files.writeString(results.resolve(part.name() + ".md"), report.page());
    Chart.write(part.name(), figures, results);
  }
}
