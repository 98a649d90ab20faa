package ru.zvonok.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.core.exchange.raw.Budget;
import ru.zvonok.core.exchange.raw.Unreadable;
import ru.zvonok.core.exchange.raw.Workbook;
import ru.zvonok.core.exchange.raw.ZipDirectory;

/** Reads a school's workbook: a table of each sheet that is known, by its name or its headings. */
final class BookFile {

  private final Source source;
  private final Findings findings;
  private final Budget budget;

  private BookFile(Source source, Findings findings, Budget budget) {
    this.source = source;
    this.findings = findings;
    this.budget = budget;
  }

  static List<SheetRows> read(Source source, Findings findings, Budget budget) {
    return new BookFile(source, findings, budget).read();
  }

  private List<SheetRows> read() {
    try (Workbook book = Workbook.open(source.content(), budget)) {
      return sheets(book);
    } catch (Unreadable e) {
      findings.problem(
          source.name(),
          switch (e.why()) {
            case BROKEN -> ProblemCode.BOOK_BROKEN;
            case ENTITIES -> ProblemCode.XML_ENTITIES;
            case LEADS_OUT -> ProblemCode.ZIP_LEADS_OUT;
            case TOO_MANY_PARTS -> ProblemCode.ZIP_TOO_MANY;
          },
          e.why() == Unreadable.Why.LEADS_OUT ? ".." : ZipDirectory.ENTRIES);
    } catch (IOException e) {
      findings.problem(source.name(), ProblemCode.FILE_UNREADABLE);
    }
    return List.of();
  }

  private List<SheetRows> sheets(Workbook book) throws IOException {
    List<SheetRows> known = new ArrayList<>();
    // In a book with our sheets the others are the school's own business.
    boolean byHeadings =
        book.sheets().stream().noneMatch(one -> SheetKind.called(one.name()).isPresent());
    for (Workbook.Sheet sheet : book.sheets()) {
      Optional<SheetKind> called = SheetKind.called(sheet.name());
      boolean looked = called.isPresent() || byHeadings;
      SheetIntake intake =
          new SheetIntake(source, sheet.name(), called, byHeadings, findings, budget);
      if (looked) {
        book.read(sheet, intake);
      }
      intake.taken().ifPresent(known::add);
      if (intake.taken().isEmpty() && !(looked && intake.isBlank())) {
        called.ifPresentOrElse(kind -> tellWithoutHeadings(kind, sheet), () -> tellPassed(sheet));
      }
    }
    if (known.isEmpty()) {
      tellUnknown();
    }
    return known;
  }

  private void tellWithoutHeadings(SheetKind kind, Workbook.Sheet sheet) {
    findings.problemAt(
        new Table(source.name(), sheet.name(), source.named(), 0, List.of(), List.of()),
        0,
        "",
        ProblemCode.HEADINGS_MISSING,
        String.join(", ", Column.headings(kind.needed())));
  }

  private void tellPassed(Workbook.Sheet sheet) {
    if (!sheet.hidden() && !sheet.name().equals(TemplateText.HELP_SHEET)) {
      findings.notice(source.name(), NoticeCode.SHEET_PASSED, sheet.name());
    }
  }

  private void tellUnknown() {
    if (source.named()) {
      findings.problem(source.name(), ProblemCode.BOOK_UNKNOWN);
    } else {
      findings.notice(source.name(), NoticeCode.FILE_PASSED);
    }
  }
}
