package ru.zvonok.core.reminder;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.Correction;

/** What a letter of a correction says at the moment it is sent. */
@Service
public class Corrections {

  private final ClosedTerms terms;

  Corrections(ClosedTerms terms) {
    this.terms = terms;
  }

  /**
   * Empty: another kind of letter, or the office has answered meanwhile and needn't be told.
   *
   * @param payload as the letter has it
   */
  @Transactional(readOnly = true)
  public Optional<Correction> view(long schoolId, String payload) {
    return CorrectionLetter.read(payload)
        .flatMap(
            letter ->
                terms
                    .correction(schoolId, letter.correction())
                    .filter(correction -> correction.decided() == letter.answer()));
  }
}
