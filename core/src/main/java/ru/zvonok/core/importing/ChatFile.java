package ru.zvonok.core.importing;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to a chat and lies with the messenger still.
 *
 * @param fileId the messenger's own
 * @param name as the sender calls it, made harmless: {@value #LONGEST_NAME} characters at most
 * @param sha256 of what was checked, in hex; null: not read yet
 */
public record ChatFile(String fileId, String name, @Nullable String sha256) {

  static final int LONGEST_NAME = 80;

  public static ChatFile sent(String fileId, @Nullable String name) {
    return new ChatFile(fileId, harmless(name), null);
  }

  public ChatFile read(String hash) {
    return new ChatFile(fileId, name, hash);
  }

  boolean isCalled(ChatFile other) {
    return name.equalsIgnoreCase(other.name);
  }

  /** No path, no control character; of a long name its beginning, and what it ends with. */
  private static String harmless(@Nullable String name) {
    String clean =
        name == null
            ? ""
            : name.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").replaceAll("[/\\\\:*?\"<>|]", "_").strip();
    if (clean.isEmpty()) {
      return "file";
    }
    int length = clean.codePointCount(0, clean.length());
    if (length <= LONGEST_NAME) {
      return clean;
    }
    int half = LONGEST_NAME / 2;
    return clean.substring(0, clean.offsetByCodePoints(0, half))
        + "…"
        + clean.substring(clean.offsetByCodePoints(clean.length(), 1 - half));
  }
}
