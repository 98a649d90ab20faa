package ru.zvonok.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What was measured on, and how busy it was with other things. */
final class Machine {

  private Machine() {}

  static String told() {
    return "%d × %s, %s of memory, %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            first("/proc/cpuinfo", "model name"),
            memory(),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  /** Processes that were running or waiting on average in the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static String loadTold() {
    return String.format(Locale.ROOT, "%.1f", load());
  }

  private static String memory() {
    String kilobytes = first("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
    return kilobytes.isEmpty() ? "?" : Math.round(Long.parseLong(kilobytes) / 1e6) + " GB";
  }

  private static String first(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
