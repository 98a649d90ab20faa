package ru.zvonok.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * A photo or document that belongs to a lesson's homework; the messenger keeps it.
 *
 * @param reference by which the messenger knows it, 1–256 characters
 * @param name as it was called, up to 100 characters; null for a photo
 */
public record HomeworkFile(long id, Kind kind, String reference, @Nullable String name) {

  public enum Kind {
    PHOTO,
    DOCUMENT
  }
}
