package ru.zvonok.standin.world;

import java.time.Instant;
import java.time.ZoneId;

/** The school's clock, if the host lets visitors of the page move it. */
public interface ClockControl {
  Instant now();

  void moveTo(Instant instant);

  ZoneId zone();

  /** The morning of the next school day. */
  Instant nextSchoolDay();
}
