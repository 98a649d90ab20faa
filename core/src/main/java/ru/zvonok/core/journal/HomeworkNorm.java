package ru.zvonok.core.journal;

/** How long the homework of all subjects for one day may take a student, by grade. */
final class HomeworkNorm {

  private static final int HOUR = 60;

  private HomeworkNorm() {}

  /**
   * Minutes a day; 0: none at all.
   *
   * @param inGrade1 whether the school gives homework in grade 1, an hour at most
   */
  static int minutes(int grade, boolean inGrade1) {
    if (grade <= 1) {
      return inGrade1 && grade == 1 ? HOUR : 0;
    }
    if (grade <= 3) {
      return HOUR * 3 / 2;
    }
    if (grade <= 5) {
      return HOUR * 2;
    }
    return grade <= 8 ? HOUR * 5 / 2 : HOUR * 7 / 2;
  }
}
