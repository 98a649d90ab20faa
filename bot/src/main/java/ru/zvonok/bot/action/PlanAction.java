package ru.zvonok.bot.action;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Copies;

/** The curriculum plan, and what belongs to homework beside its words. */
public sealed interface PlanAction extends Action {

  /** A topic of the curriculum plan. */
  @Tag("pt")
  record TakePlanned(long lessonId, long planTopicId) implements PlanAction {}

  /**
   * The whole plan, to choose from.
   *
   * @param page null: where the next topic stands
   */
  @Tag("pl")
  record PlanTopics(long lessonId, @Nullable Integer page) implements PlanAction {}

  @Tag("pm")
  record AskMinutes(long lessonId) implements PlanAction {}

  /**
   * @param minutes null: not said
   */
  @Tag("pn")
  record HomeworkMinutes(long lessonId, @Nullable Integer minutes) implements PlanAction {}

  @Tag("pf")
  record HomeworkFiles(long lessonId) implements PlanAction {}

  /** Sends them. */
  @Tag("ps")
  record ShowFiles(long lessonId) implements PlanAction {}

  @Tag("pr")
  record RemoveFile(long lessonId, long fileId) implements PlanAction {}

  /** To which lesson of the parallel class. */
  @Tag("pc")
  record AskCopy(long lessonId, Copies.What what) implements PlanAction {}

  @Tag("po")
  record CopyTo(long lessonId, long to, Copies.What what) implements PlanAction {}

  /**
   * @param shown the check of what was shown as standing there
   */
  @Tag("py")
  record CopyOver(long lessonId, long to, Copies.What what, int shown) implements PlanAction {}
}
