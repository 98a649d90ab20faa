package ru.zvonok.bot.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.SentAction;

/** A student is never let into the journal (2.1), in whatever order buttons and words come. */
class StudentNeverTest {

  private static final int STEPS = 250;

  private final Stage stage = Stage.shared();

  @ParameterizedTest
  @EnumSource(names = {"STUDENT", "OTHER_STUDENT", "STUDENT_ON_STAFF_LISTS"})
  void noWayLeadsIn(Someone who) {
    List<Wish> staff =
        Arrays.stream(Wish.values())
            .filter(wish -> wish.ordinal() >= Wish.MY_LESSONS.ordinal())
            .filter(
                wish ->
                    wish.ordinal() < Wish.CHILDREN.ordinal()
                        || wish.compareTo(Wish.FIND_PERSON) >= 0)
            .toList();
    Random random = new Random(20_251_014);
    List<Long> lessons = all("lesson");
    List<Long> people = all("person");
    List<Long> kinds = all("work_kind");
    List<Long> classes = all("school_class");
    List<Long> acts = all("revision");
    String before = stage.standing();
    for (int i = 0; i < STEPS; i++) {
      Ids ids =
          new Ids(
              one(lessons, random),
              one(lessons, random),
              one(lessons, random),
              one(people, random),
              one(people, random),
              one(people, random),
              one(kinds, random),
              stage.ids.term(),
              one(classes, random),
              one(people, random),
              one(people, random),
              one(acts, random),
              stage.ids.code(),
              stage.madeUp.typed(),
              stage.ids.topic(),
              stage.ids.file(),
              one(lessons, random),
              stage.ids.job(),
              stage.ids.group(),
              stage.ids.subject(),
              stage.ids.closed(),
              stage.ids.request(),
              stage.ids.termAct(),
              one(kinds, random),
              one(kinds, random),
              stage.ids.work(),
              one(people, random));
      Action wish = staff.get(random.nextInt(staff.size())).of(ids);
      Answer answer = stage.does(who, wish);
      assertThat(answer.leadsOn()).as(wish.toString()).isTrue();
      assertThat(withoutOwnWords(answer.read(), wish))
          .as(wish.toString())
          .doesNotContain(Stage.TOPIC, Stage.HOMEWORK, Stage.COMMENT, WhoMayWhatTest.BROKEN)
          .doesNotContain("Римская", "Мамедов", "Ким", "Математика", "Русский", "История");
    }
    assertThat(stage.standing()).isEqualTo(before);
  }

  private static long one(List<Long> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private List<Long> all(String table) {
    return stage
        .school
        .rows()
        .with(
            jdbc -> jdbc.sql("select id from " + table + " order by id").query(Long.class).list());
  }

  /** What the person typed may be quoted: that tells nothing. */
  private static String withoutOwnWords(String read, Action wish) {
    return wish instanceof SentAction.Said(String text) ? read.replace("«" + text + "»", "") : read;
  }
}
