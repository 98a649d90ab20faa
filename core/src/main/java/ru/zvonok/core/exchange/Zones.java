package ru.zvonok.core.exchange;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones of Russia by a city of each, as people name them. */
final class Zones {

  private static final Map<String, String> CITIES = new LinkedHashMap<>();

  static {
    CITIES.put("Калининград", "Europe/Kaliningrad");
    CITIES.put("Москва", "Europe/Moscow");
    CITIES.put("Самара", "Europe/Samara");
    CITIES.put("Екатеринбург", "Asia/Yekaterinburg");
    CITIES.put("Омск", "Asia/Omsk");
    CITIES.put("Красноярск", "Asia/Krasnoyarsk");
    CITIES.put("Новосибирск", "Asia/Novosibirsk");
    CITIES.put("Иркутск", "Asia/Irkutsk");
    CITIES.put("Якутск", "Asia/Yakutsk");
    CITIES.put("Владивосток", "Asia/Vladivostok");
    CITIES.put("Магадан", "Asia/Magadan");
    CITIES.put("Камчатка", "Asia/Kamchatka");
  }

  private Zones() {}

  static List<String> names() {
    return List.copyOf(CITIES.keySet());
  }

  /** By a city, or by the zone's own name: «Asia/Omsk». */
  static Optional<ZoneId> of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    Optional<String> city =
        CITIES.entrySet().stream()
            .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(lower))
            .map(Map.Entry::getValue)
            .findFirst();
    try {
      return word.contains("/") ? Optional.of(ZoneId.of(word.strip())) : city.map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
