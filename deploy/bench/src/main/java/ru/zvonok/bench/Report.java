package ru.zvonok.bench;

import java.util.List;
import java.util.stream.Collectors;

/** A part's figures as Markdown: with the machine, the command and the load beside them. */
record Report(Part part, Settings settings, String loadBefore, List<Figure> figures) {

  String page() {
    return """
    # %s

    %s

    - Machine: %s
    - Other load (processes running, last minute) before: %s, after: %s
    - Command: `mvn -Pbench -pl deploy/bench -am -DskipTests package -Dbench="%s"`

    %s
    """
        .formatted(
            part.name(),
            part.about(),
            Machine.told(),
            loadBefore,
            Machine.loadTold(),
            command(),
            table());
  }

  String table() {
    return figures.stream()
        .map(
            figure ->
                "| %s | %s | %s | %s |"
                    .formatted(figure.name(), figure.shown(), figure.unit(), figure.goal()))
        .collect(
            Collectors.joining(
                "\n", "| what | median (lowest–highest) | | goal |\n|---|---|---|---|\n", ""));
  }

  private String command() {
    return settings.values().entrySet().stream()
        .filter(one -> !one.getKey().equals("keep"))
        .map(one -> " " + one.getKey() + "=" + one.getValue())
        .sorted()
        .collect(Collectors.joining("", part.name(), ""));
  }
}
