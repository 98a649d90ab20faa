package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.FileKind;

/**
 * A file that goes out with an answer: one that the messenger has already, one that the school kept
 * for sending ({@link ru.zvonok.core.alert.KeptFiles}), or one that is made when it is sent.
 *
 * @param order of a file that is made when it is sent ({@link MadeFiles}): what is wanted
 * @param captionHtml at most 1024 characters as a reader sees it; empty: none
 */
public record OutFile(
    FileKind kind,
    @Nullable String fileId,
    @Nullable Long keptId,
    @Nullable String order,
    String captionHtml) {

  public static OutFile known(FileKind kind, String fileId, String captionHtml) {
    return new OutFile(kind, fileId, null, null, captionHtml);
  }

  public static OutFile kept(long keptId, String captionHtml) {
    return new OutFile(FileKind.DOCUMENT, null, keptId, null, captionHtml);
  }

  public static OutFile made(FileKind kind, String order, String captionHtml) {
    return new OutFile(kind, null, null, order, captionHtml);
  }
}
