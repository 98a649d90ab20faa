package ru.zvonok.bot.action;

/** The office's files. {@code version} is what the button was shown under. */
public sealed interface ImportAction extends Action {

  @Tag("ih")
  record ImportHowTo() implements ImportAction {}

  /** «Прислать шаблон»: the workbook to fill in. */
  @Tag("it")
  record SendTemplate() implements ImportAction {}

  /** Shows an import that is under way below everything. */
  @Tag("ib")
  record BringImport(long jobId) implements ImportAction {}

  @Tag("io")
  record ShowImport(long jobId, int version, Missing missing) implements ImportAction {}

  @Tag("ia")
  record ApplyImport(long jobId, int version, Missing missing) implements ImportAction {}

  @Tag("id")
  record DropImport(long jobId) implements ImportAction {}

  /**
   * @param file which of its files goes, from 0
   */
  @Tag("ix")
  record ImportWithout(long jobId, int version, int file) implements ImportAction {}

  @Tag("ir")
  record ReadImportAgain(long jobId, int version) implements ImportAction {}

  @Tag("il")
  record ImportLog(int page) implements ImportAction {}

  /** What becomes of who and what is missing from files that are brought in. */
  enum Missing {
    KEEP,
    END;

    public static Missing of(boolean ends) {
      return ends ? END : KEEP;
    }
  }
}
