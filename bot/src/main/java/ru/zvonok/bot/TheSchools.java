package ru.zvonok.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.setting.BotsFile;
import ru.zvonok.bot.setting.WrongSetting;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolDirectory;
import ru.zvonok.core.school.Schools;

/**
 * The schools that this process serves: those of {@code ZVONOK_BOTS}, or with one bot's token the
 * only one, the one that is named, or a new one.
 */
@Component
class TheSchools implements ServedSchools, SmartLifecycle {

  private final Schools schools;
  private final ZvonokSettings settings;
  private volatile List<Served> all = List.of();

  TheSchools(Schools schools, ZvonokSettings settings) {
    this.schools = schools;
    this.settings = settings;
  }

  /** Before anything else. */
  @Override
  public void start() {
    String bots = settings.bots();
    all = bots == null ? List.of(theOne()) : ofFile(bots);
  }

  @Override
  public List<Served> all() {
    if (all.isEmpty()) {
      throw new IllegalStateException("the application hasn't started");
    }
    return all;
  }

  private Served theOne() {
    String named = settings.school();
    try {
      School school = schools.served(named == null || named.isBlank() ? null : named);
      return Served.alone(school, settings.telegram().token());
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(e.getMessage() + " ZVONOK_SCHOOL says which one is meant.");
    }
  }

  private List<Served> ofFile(String file) {
    SchoolDirectory directory = schools.directory();
    Map<Long, BotsFile.Line> before = new HashMap<>();
    List<Served> found = new ArrayList<>();
    for (BotsFile.Line line : BotsFile.read(file)) {
      School school = school(line, directory);
      BotsFile.Line other = before.putIfAbsent(school.id(), line);
      if (other != null) {
        throw new WrongSetting(
            line.where() + " names the school of line " + other.number() + " once more.");
      }
      found.add(new Served(school, line.token(), line.where(), false));
    }
    return List.copyOf(found);
  }

  private static School school(BotsFile.Line line, SchoolDirectory directory) {
    try {
      return directory.of(line.school());
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(
          line.where() + ": " + e.getMessage() + " A new school is added with: zvonok found.");
    }
  }

  @Override
  public void stop() {
    // They stay known until the process ends.
  }

  @Override
  public boolean isRunning() {
    return !all.isEmpty();
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
