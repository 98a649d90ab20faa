package ru.zvonok.bot.action;

/** Written works: announced, withdrawn, handed over. */
public sealed interface WorkAction extends Action {

  @Tag("rb")
  record OpenWorks(long lessonId) implements WorkAction {}

  @Tag("ri")
  record AnnounceWork(long lessonId, long kindId) implements WorkAction {}

  @Tag("rq")
  record WithdrawWork(long lessonId, long kindId) implements WorkAction {}

  /**
   * The office: to whom?
   *
   * @param ownerId whose duty it is now
   */
  @Tag("r1")
  record HandOverWork(long workId, long ownerId, int page) implements WorkAction {}

  @Tag("r2")
  record HandOverTo(long workId, long teacherId) implements WorkAction {}
}
