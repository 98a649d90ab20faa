package ru.zvonok.bot.family;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.FileKind;
import ru.zvonok.bot.dialog.OutFile;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.diary.DiaryDay.Task;
import ru.zvonok.core.diary.TaskFiles;
import ru.zvonok.core.journal.HomeworkFile;

/**
 * The photos and documents of homework: a button for each lesson that has some, and what it sends.
 */
final class FileButtons {

  /** More than a day's lessons; the rest are under their own days. */
  private static final int MOST = 12;

  private static final int SUBJECT = 22;

  private FileButtons() {}

  private record Of(long lessonId, String subject, LocalDate setOn, int files) {}

  /** Under a day: of what was given in it, and of what is due. */
  static Screen under(Screen screen, DiaryDay day, Lens lens) {
    return under(
        screen,
        day.child().studentId(),
        Stream.concat(
            day.lessons().stream()
                .map(one -> new Of(one.id(), one.subject(), day.day(), one.files())),
            day.due().stream().map(FileButtons::of)),
        lens);
  }

  static Screen under(Screen screen, long studentId, List<Task> tasks, Lens lens) {
    return under(screen, studentId, tasks.stream().map(FileButtons::of), lens);
  }

  private static Screen under(Screen screen, long student, Stream<Of> lessons, Lens lens) {
    Screen all = screen;
    for (Of one : lessons.filter(one -> one.files() > 0).distinct().limit(MOST).toList()) {
      all =
          all.row(
              new Button(
                  lens.say("files.of", cut(one.subject()), lens.shortDay(one.setOn()), one.files()),
                  new DiaryAction.DiaryFiles(student, one.lessonId())));
    }
    return all;
  }

  private static Of of(Task task) {
    return new Of(task.lessonId(), task.subject(), task.setOn(), task.files());
  }

  private static String cut(String subject) {
    return subject.codePointCount(0, subject.length()) <= SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT - 1)) + "…";
  }

  /** What is sent: each with its subject, so that it is known again further up the chat. */
  static List<OutFile> out(TaskFiles task, Lens lens) {
    String whose =
        Html.escape(lens.say("files.caption", task.subject(), lens.shortDay(task.setOn())));
    return task.files().stream()
        .map(file -> OutFile.known(kind(file.kind()), file.reference(), whose))
        .toList();
  }

  private static FileKind kind(HomeworkFile.Kind kind) {
    return switch (kind) {
      case PHOTO -> FileKind.PHOTO;
      case DOCUMENT -> FileKind.DOCUMENT;
    };
  }
}
