package ru.zvonok.core.exchange.raw;

import java.io.IOException;

/** A file that is not what it should be; what it holds is not shown. */
public final class Unreadable extends IOException {

  private static final long serialVersionUID = 1;

  /** Why it can't be read. */
  public enum Why {
    /** Damaged, cut off, or written by no known program. */
    BROKEN,
    /** Of XML that declares entities: no spreadsheet and no timetable program writes such. */
    ENTITIES,
    /** A path in it leads out of it. */
    LEADS_OUT,
    /** Of more parts than such a file has. */
    TOO_MANY_PARTS
  }

  private final Why why;

  public Unreadable(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
