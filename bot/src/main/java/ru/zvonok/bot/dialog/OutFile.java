package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.FileKind;

/**
 * A file that goes out with an answer: one that the messenger has already, or one that the school
 * kept for sending ({@link ru.zvonok.core.alert.KeptFiles}).
 *
 * @param captionHtml at most 1024 characters as a reader sees it; empty: none
 */
public record OutFile(
    FileKind kind, @Nullable String fileId, @Nullable Long keptId, String captionHtml) {

  public static OutFile known(FileKind kind, String fileId, String captionHtml) {
    return new OutFile(kind, fileId, null, captionHtml);
  }

  public static OutFile kept(long keptId, String captionHtml) {
    return new OutFile(FileKind.DOCUMENT, null, keptId, captionHtml);
  }
}
