package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.SchoolScope;

/** An import is written as it was agreed to, or not at all; and then it is on record. */
class AgreementTest extends ImportTesting {

  private static final ImportOptions TODAY = new ImportOptions(false, MONDAY);

  @Test
  void whatIsNotAgreedToLeavesNothingBehind() {
    AtomicReference<ImportReport> shown = new AtomicReference<>();
    ImportReport report =
        apply(
            RosterFiles.small().zip(temp),
            new ImportAgreement(
                null,
                found -> {
                  shown.set(found);
                  return false;
                }));

    assertThat(report.applied()).isFalse();
    assertThat(report.isClean()).isTrue();
    assertThat(shown.get().count(Kind.PERSON).added()).isEqualTo(12);
    assertThat(rows("select id from person")).isEmpty();
    assertThat(rows("select id from import_log")).isEmpty();
  }

  @Test
  void nobodyIsAskedAboutFilesWithErrors() {
    ImportReport report =
        apply(
            RosterFiles.small().without("users.csv").zip(temp),
            new ImportAgreement(
                null,
                _ -> {
                  throw new AssertionError("asked");
                }));

    assertThat(codes(report)).contains(ProblemCode.FILE_NEEDED);
  }

  @Test
  void whatIsWrittenIsOnRecordForGood() {
    Path zip = RosterFiles.small().zip(temp);
    take(MONDAY, false, zip);
    assertThat(take(MONDAY, false, zip).changesAnything()).isFalse();
    long person = Long.parseLong(rows("select id from person where external_id = 'd1'").getFirst());
    Path folder = RosterFiles.small().replace("users.csv", "Юрий", "Егор").folder(temp);
    apply(folder, new ImportAgreement(person, _ -> true));

    List<Imported> log = SchoolScope.in(school, () -> bean(ImportLog.class).newest(school, 10));

    assertThat(log).hasSize(2);
    assertThat(log.getFirst().who()).isEqualTo(new PersonName("Расписная", "Анна", "Олеговна"));
    assertThat(log.getFirst().files()).containsExactly(new Imported.LoggedFile("школа", null));
    assertThat(log.getLast().who()).isNull();
    assertThat(log.getLast().files())
        .containsExactly(new Imported.LoggedFile(zip.getFileName().toString(), FileHash.of(zip)));
    assertThat(log.getLast().counts()).containsEntry(Kind.PERSON, new Tally(12, 0, 0, 0));
    assertThatThrownBy(() -> asOwner("delete from import_log"))
        .hasStackTraceContaining("never changed");
  }

  /** What lies on the disk is called otherwise; the reader goes by the name that people know. */
  @Test
  void aFileIsToldByTheNameThatPeopleKnow() {
    Path csv =
        RosterFiles.small()
            .replace("users.csv", "password", "password,metadata.colour")
            .folder(temp)
            .resolve("users.csv");

    ImportReport report =
        bean(Imports.class)
            .check(school, new ImportFiles(List.of(new ImportFiles.Named("Люди.csv", csv))), TODAY);

    assertThat(report.problems()).isNotEmpty();
    assertThat(report.notices())
        .filteredOn(notice -> notice.code() == NoticeCode.COLUMN_PASSED)
        .extracting(Notice::file)
        .containsExactly("Люди.csv");
  }

  private ImportReport apply(Path path, ImportAgreement agreement) {
    return bean(Imports.class)
        .apply(
            school,
            new ImportFiles(List.of(new ImportFiles.Named("школа", path))),
            TODAY,
            agreement);
  }
}
