package ru.zvonok.bot.quick;

import java.util.List;

/**
 * Whom and what a phrase can speak of: one lesson's pupils, the teacher's classes, kinds of work.
 */
public record Roll(List<Pupil> pupils, List<ClassRef> classes, List<KindRef> kinds) {

  public Roll {
    pupils = List.copyOf(pupils);
    classes = List.copyOf(classes);
    kinds = List.copyOf(kinds);
  }

  /** A pupil as the list has it; the patronymic may be empty. */
  public record Pupil(long id, String family, String given, String patronymic) {}

  /** A class by its name, such as «7А». */
  public record ClassRef(long id, String name) {}

  /** A kind of work («контрольная») and how this school shortens it. */
  public record KindRef(long id, String name, List<String> aliases) {
    public KindRef {
      aliases = List.copyOf(aliases);
    }
  }
}
