package ru.zvonok.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bot.setting.DemoClock;
import ru.zvonok.core.alert.Dispatcher;
import ru.zvonok.core.reminder.Reminders;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ClockControl;

/**
 * The clock above the phones: moving it moves the school's, and what waited for it goes out, the
 * reminders of that moment with it.
 */
final class SchoolClock implements ClockControl {

  private static final int MANY_GRADES = 7;

  private final DemoClock clock;
  private final Dispatcher dispatcher;
  private final Reminders reminders;
  private final Calendars calendars;
  private final TransactionTemplate transaction;
  private final School school;
  private final StandIn telegram;

  SchoolClock(ApplicationContext application, School school, StandIn telegram) {
    this.clock = application.getBean(DemoClock.class);
    this.dispatcher = application.getBean(Dispatcher.class);
    this.reminders = application.getBean(Reminders.class);
    this.calendars = application.getBean(Calendars.class);
    this.transaction =
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    this.school = school;
    this.telegram = telegram;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void moveTo(Instant instant) {
    clock.set(instant);
    telegram.clock(clock);
    SchoolScope.run(school.id(), () -> reminders.look(school.id()));
    dispatcher.wake(school.id());
  }

  @Override
  public ZoneId zone() {
    return school.zone();
  }

  @Override
  public Instant nextSchoolDay() {
    LocalDate today = school.dayOf(now());
    LocalDate next =
        SchoolScope.in(
            school.id(),
            () ->
                transaction.execute(
                    _ ->
                        calendars
                            .of(school.id(), today)
                            .flatMap(calendar -> calendar.nextSchoolDay(today, MANY_GRADES))
                            .orElse(today.plusDays(1))));
    return next.atTime(LocalTime.of(8, 20)).atZone(zone()).toInstant();
  }
}
