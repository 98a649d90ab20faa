package ru.zvonok.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The transactions of a tap, out of the server's log, as a script for pgbench: with the parameters
 * that were seen, but an update's number of its own each time.
 */
final class SeenSql {

  /** An entry of the log: its process, what it is, its text. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\[(\\d+)\\] ?(LOG|DETAIL): +(.*?)(?=^\\[\\d+\\] ?[A-Z]+: |\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern EXECUTED = Pattern.compile("(?s)^execute [^:]*: (.*)");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private SeenSql() {}

  /** Process by process, each in its order. */
  static String script(String log, int update) {
    Map<String, StringBuilder> byProcess = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(log);
    Map<String, String> waiting = new LinkedHashMap<>();
    while (entry.find()) {
      String process = entry.group(1);
      String text = entry.group(3).strip();
      Matcher executed = EXECUTED.matcher(text);
      if (executed.matches()) {
        flush(byProcess, waiting, process, "");
        waiting.put(process, executed.group(1));
      } else if (entry.group(2).equals("DETAIL")) {
        flush(byProcess, waiting, process, text);
      }
    }
    for (String process : waiting.keySet().toArray(String[]::new)) {
      flush(byProcess, waiting, process, "");
    }
    String statements =
        byProcess.values().stream().map(StringBuilder::toString).collect(Collectors.joining());
    return "\\set update random(1000000000, 9000000000000)\n"
        + statements
            .replace("'u" + update + "-1'", "'u' || cast(:update as text) || '-1'")
            .replace("'" + update + "'", ":update");
  }

  private static void flush(
      Map<String, StringBuilder> byProcess,
      Map<String, String> waiting,
      String process,
      String parameters) {
    String sql = waiting.remove(process);
    if (sql != null) {
      StringBuilder script = byProcess.computeIfAbsent(process, _ -> new StringBuilder());
      // The driver's BEGIN travels with the first statement and isn't always told apart.
      if (sql.startsWith("select set_config('zvonok.school'")
          && !script.toString().endsWith("BEGIN;\n")) {
        script.append("BEGIN;\n");
      }
      script.append(filled(sql.replaceAll("\\s+", " ").strip(), parameters)).append(";\n");
    }
  }

  private static String filled(String sql, String parameters) {
    Map<String, String> values =
        PARAMETER
            .matcher(parameters)
            .results()
            .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (a, _) -> a));
    return PLACE
        .matcher(sql)
        .replaceAll(
            (MatchResult place) ->
                Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
