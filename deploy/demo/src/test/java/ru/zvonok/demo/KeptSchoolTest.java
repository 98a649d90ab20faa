package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.core.exchange.ImportOptions;
import ru.zvonok.core.exchange.ImportReport;
import ru.zvonok.core.exchange.Imports;
import ru.zvonok.core.exchange.Notice;
import ru.zvonok.core.exchange.NoticeCode;
import ru.zvonok.core.school.School;
import ru.zvonok.core.school.SchoolScope;
import ru.zvonok.core.school.Schools;
import ru.zvonok.standin.Phone;
import ru.zvonok.standin.StandIn;
import ru.zvonok.standin.world.ChatMessage;
import ru.zvonok.standin.world.User;

/** The demo's school in a folder that is kept: what it is founded with, and its second opening. */
class KeptSchoolTest {

  private static final User TEACHER = User.of(1001, "Учитель");
  private static final User MOTHER = User.of(1002, "Мама");

  @Test
  void foundedOnce_openedTwice_putBackToItsBeginning_thePhonesWorkEachTime(@TempDir Path folder)
      throws Exception {
    long marks;
    long absences;
    try (Demo demo = Demo.start(kept(folder))) {
      looksLikeHalfAYear(demo);
      cameInByItsFiles(demo, folder);
      marks = count(demo, "mark");
      absences = count(demo, "attendance");
      markPetyaAbsent(demo.telegram().orElseThrow());
      topicComesFromThePlanAndAPhotoOfTheTaskReachesTheMother(demo.telegram().orElseThrow());
    }
    try (Demo demo = Demo.start(kept(folder))) {
      StandIn telegram = demo.telegram().orElseThrow();
      assertThat(demo.application().getBean(Schools.class).all()).hasSize(1);
      assertThat(count(demo, "mark")).isEqualTo(marks);
      Phone mother = telegram.phone(MOTHER);
      assertThat(mother.last().text()).contains("Пётр, 7А");
      mother.tap("Сегодня");
      mother.awaitText("Алгебра");
      Phone teacher = telegram.phone(TEACHER);
      assertThat(teacher.last().text()).contains("Мои уроки");
      teacher.tap("7А Алгебра");
      teacher.awaitText("Н Звонков");
      assertThat(count(demo, "attendance")).isEqualTo(absences + 1);

      demo.reset("en");

      assertThat(count(demo, "attendance")).isEqualTo(absences);
      assertThat(count(demo, "mark")).isEqualTo(marks);
      assertThat(telegram.phone(MOTHER).last().text()).contains("Done: the chat is linked.");
      Phone again = telegram.phone(TEACHER);
      again.tap("7А Алгебра");
      again.awaitText("lesson 4");
      assertThat(telegram.violations()).isEmpty();
    }
  }

  private static void markPetyaAbsent(StandIn telegram) {
    Phone teacher = telegram.phone(TEACHER);
    teacher.tap("7А Алгебра");
    teacher.awaitText("4-й урок");
    teacher.tap("Перекличка");
    teacher.awaitText("кого нет");
    teacher.tap("Звонков");
    teacher.awaitMessage(message -> message.button("Сохранить (1").isPresent());
    teacher.tap("Сохранить");
    teacher.awaitText("Н Звонков");
  }

  private static void topicComesFromThePlanAndAPhotoOfTheTaskReachesTheMother(StandIn telegram)
      throws IOException {
    Phone teacher = telegram.phone(TEACHER);
    teacher.tap("Дальше");
    teacher.awaitText("По плану:");
    teacher.tap("По плану:");
    teacher.awaitText("Можно прислать фото");
    byte[] picture = picture();
    teacher.sendPhoto(picture);
    teacher.awaitText("файлы: 1");
    Phone mother = telegram.phone(MOTHER);
    mother.tap("Сегодня");
    mother.awaitMessage(message -> message.button("Файлы: Алгебра").isPresent());
    mother.tap("Файлы: Алгебра");
    ChatMessage photo = mother.awaitMessage(message -> message.json().path("photo").isArray());
    assertThat(photo.json().path("caption").stringValue("")).startsWith("Алгебра, задано");
    assertThat(mother.open(photo).content()).isEqualTo(picture);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static void looksLikeHalfAYear(Demo demo) {
    assertThat(count(demo, "enrolment where ends_on is null")).isEqualTo(408);
    assertThat(count(demo, "mark")).isBetween(40_000L, 80_000L);
    assertThat(count(demo, "attendance")).isBetween(6_000L, 25_000L);
    assertThat(count(demo, "lesson where day = '2026-11-04'")).as("a holiday").isZero();
    assertThat(
            count(
                demo,
                """
                mark m join enrolment e on e.student_id = m.student_id
                join school_class c on c.id = e.class_id where c.grade = 1"""))
        .as("marks of grade 1")
        .isZero();
    assertThat(
            count(
                demo,
                """
                lesson_record r join lesson l on l.id = r.lesson_id
                join subject s on s.id = l.subject_id
                where s.name = 'Физкультура' and r.homework is not null"""))
        .isZero();
    assertThat(
            count(
                demo,
                """
                lesson_record r where r.homework ~ '[{}]'
                  or r.topic is null or (r.homework is null) <> r.homework_none"""))
        .isZero();
    assertThat(count(demo, "lesson_record where plan_topic_id is distinct from plan_next_id"))
        .as("lessons that left the plan")
        .isZero();
    assertThat(
            count(
                demo,
                """
                lesson_record r join lesson l on l.id = r.lesson_id
                join curriculum_topic t on t.id = r.plan_topic_id
                group by l.group_id, l.subject_id, t.id, t.hours having count(*) > t.hours"""))
        .as("topics taught for longer than planned")
        .isZero();
    assertThat(
            count(
                demo,
                """
                mark m join attendance a using (lesson_id, student_id)
                where a.code not in ('LATE', 'EXEMPT')"""))
        .as("marks of those who weren't there")
        .isZero();
  }

  /** The same files again: nothing wrong in them, and nothing left to do. */
  private static void cameInByItsFiles(Demo demo, Path folder) {
    School school = demo.application().getBean(Schools.class).only().orElseThrow();
    ImportReport again =
        demo.application()
            .getBean(Imports.class)
            .check(
                school.id(),
                DemoFiles.write(MadeUpSchool.draw(), folder.resolveSibling("files")),
                new ImportOptions(false, school.dayOf(kept(folder).now())));

    assertThat(again.problems()).isEmpty();
    assertThat(again.notices())
        .as("the four vacations lie between the terms, and in no file")
        .extracting(Notice::code)
        .containsExactly(NoticeCode.VACATIONS_SUPPOSED);
    assertThat(again.changesAnything()).isFalse();
  }

  private static long count(Demo demo, String what) {
    String sql = "select count(*) from (select from " + what + ") it";
    return query(demo, jdbc -> jdbc.sql(sql).query(Long.class).single());
  }

  private static <T> T query(Demo demo, Function<JdbcClient, T> question) {
    ApplicationContext application = demo.application();
    return SchoolScope.in(
        application.getBean(Schools.class).only().orElseThrow().id(),
        () ->
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .execute(_ -> question.apply(application.getBean(JdbcClient.class))));
  }

  private static DemoSettings kept(Path folder) {
    return new DemoSettings(
        0,
        Optional.of(folder.resolve("school")),
        Optional.empty(),
        Optional.empty(),
        DemoSettings.CLOCK_START);
  }
}
