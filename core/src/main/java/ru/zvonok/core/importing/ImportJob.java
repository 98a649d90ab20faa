package ru.zvonok.core.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * An import that someone asked for in a chat, as it stands.
 *
 * @param version counts the changes of what is asked for: a button of an older one is stale
 * @param card counts the messages that showed it; 0: none yet
 * @param attempts how often it was begun in this phase
 */
public record ImportJob(
    long id,
    long personId,
    String address,
    int version,
    List<ChatFile> files,
    ImportPhase phase,
    int card,
    int attempts) {

  public ImportJob {
    files = List.copyOf(files);
  }

  /** Whether files may be added, taken away, or the whole dropped. */
  public boolean isOpen() {
    return switch (phase) {
      case ImportPhase.Checking _, ImportPhase.Checked _, ImportPhase.Failed _ -> true;
      case ImportPhase.Applying _, ImportPhase.Applied _ -> false;
    };
  }

  /** To be checked anew with one more file; one of the same name takes the place of the former. */
  ImportJob with(ChatFile file) {
    List<ChatFile> others = new ArrayList<>(files);
    others.removeIf(file::isCalled);
    others.add(file);
    return asking(others);
  }

  ImportJob without(int file) {
    List<ChatFile> others = new ArrayList<>(files);
    others.remove(file);
    return asking(others);
  }

  ImportJob asking(List<ChatFile> of) {
    return new ImportJob(
        id, personId, address, version + 1, of, new ImportPhase.Checking(), card, 0);
  }

  public ImportJob in(ImportPhase next) {
    return new ImportJob(id, personId, address, version, files, next, card, 0);
  }

  /** The same with its files as they were read. */
  public ImportJob of(List<ChatFile> read) {
    return new ImportJob(id, personId, address, version, read, phase, card, attempts);
  }

  /** The same after it has come out otherwise than agreed: what was agreed to is stale. */
  public ImportJob renewed() {
    return new ImportJob(id, personId, address, version + 1, files, phase, card, attempts);
  }
}
