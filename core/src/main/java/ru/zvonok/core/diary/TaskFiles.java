package ru.zvonok.core.diary;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.core.journal.HomeworkFile;

/**
 * The photos and documents of one lesson's homework, as a family gets them.
 *
 * @param setOn the lesson's day
 */
public record TaskFiles(String subject, LocalDate setOn, List<HomeworkFile> files) {

  public TaskFiles {
    files = List.copyOf(files);
  }
}
