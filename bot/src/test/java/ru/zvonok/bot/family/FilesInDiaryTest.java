package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.core.SchoolFixture.TODAY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.journal.HomeworkFile;
import ru.zvonok.core.journal.HomeworkFiles;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.SchoolScope;

/** The photos and documents of homework reach the family on a tap. */
class FilesInDiaryTest extends PhonesInSchool {

  @Test
  void theDayItsTasksAndItsPageEachHaveTheFiles() {
    long lesson = withFiles();
    Phone father = phoneOf(school.ivansFather(), "1");

    father.send(new DiaryAction.DiaryDay(school.ivan(), TODAY));
    assertThat(Shown.labels(father.screen())).contains("Файлы: Математика 14.10 (2)");
    father.send(new DiaryAction.DiaryDay(school.ivan(), TODAY.plusDays(2)));
    assertThat(Shown.labels(father.screen())).contains("Файлы: Математика 14.10 (2)");
    father.send(new DiaryAction.DiaryTasks(school.ivan(), null, 0));
    assertThat(Shown.actions(father.screen()))
        .contains(new DiaryAction.DiaryFiles(school.ivan(), lesson));
  }

  @Test
  void aTapSendsThemBelowThePage() {
    long lesson = withFiles();
    Phone father = phoneOf(school.ivansFather(), "1");

    father.does(new DiaryAction.DiaryFiles(school.ivan(), lesson));

    assertThat(father.reply().files())
        .containsExactly(
            OutFile.known(FileKind.PHOTO, "photo-1", "Математика, задано 14.10"),
            OutFile.known(FileKind.DOCUMENT, "doc-1", "Математика, задано 14.10"));
    assertThat(father.reply().screen()).isNull();
    assertThat(father.reply().toast()).isEqualTo("Файлы ниже");
  }

  @Test
  void anothersChildsFilesAreNobodys() {
    long lesson = withFiles();
    Phone mother = phoneOf(school.motherOf7B(), "2");
    for (Action forged :
        new Action[] {
          new DiaryAction.DiaryFiles(school.ivan(), lesson),
          new DiaryAction.DiaryFiles(school.studentOf7B(), lesson)
        }) {
      assertThat(mother.send(forged).html()).isEqualTo("Этого нет или у вас нет доступа.");
      assertThat(mother.reply().files()).isEmpty();
    }
  }

  /** Mathematics of 7А today, with a photo and a document. */
  private long withFiles() {
    return SchoolScope.in(
        school.id(),
        () -> {
          Actor teacher =
              new Actor(
                  school.id(), school.mathTeacher(), Hat.STAFF, Set.of(Role.TEACHER), Via.BUTTON);
          long lesson =
              ((Outcome.Done<List<LessonLine>>) get(Lessons.class).mine(teacher, TODAY))
                  .value()
                  .getFirst()
                  .id();
          add(teacher, lesson, HomeworkFile.Kind.PHOTO, "photo-1");
          add(teacher, lesson, HomeworkFile.Kind.DOCUMENT, "doc-1");
          return lesson;
        });
  }

  private void add(Actor teacher, long lesson, HomeworkFile.Kind kind, String reference) {
    assertThat(
            get(HomeworkFiles.class)
                .add(
                    teacher,
                    lesson,
                    new HomeworkFiles.Sent(kind, reference, "x.pdf", null, "Во вложении")))
        .isInstanceOf(Outcome.Done.class);
  }
}
