package ru.zvonok.bot.authority;

/**
 * What a wish can name.
 *
 * @param lesson mathematics of 7А today, filled
 * @param sixth the same in the afternoon, empty yet
 * @param monday yesterday's, with one absent
 * @param child marked in the lesson
 * @param away absent from the lesson and on Monday
 * @param present neither marked nor absent
 * @param teacher of the lesson
 * @param guardian of the child, bound to a chat
 * @param act what the teacher wrote last in the lesson
 * @param code issued on a slip of the class, not used
 * @param typed the same as it is typed
 * @param topic of the curriculum plan that the lessons go by, not taught yet
 * @param file of the lesson's homework
 * @param parallel mathematics of 7Б today with the same teacher, empty yet
 * @param job an import that the technician's chat has checked
 * @param group of the lesson
 * @param subject of the lesson
 * @param closed a term that the office has closed
 * @param request of the teacher to correct it, not answered
 * @param termAct what the teacher set last among the term marks: who was away is exempt
 * @param test a written kind of work, announced on Monday
 * @param dictation another one
 * @param work the one that is announced
 * @param other a teacher of the same class
 */
record Ids(
    long lesson,
    long sixth,
    long monday,
    long child,
    long away,
    long present,
    long kind,
    long term,
    long classId,
    long teacher,
    long guardian,
    long act,
    long code,
    String typed,
    long topic,
    long file,
    long parallel,
    long job,
    long group,
    long subject,
    long closed,
    long request,
    long termAct,
    long test,
    long dictation,
    long work,
    long other) {

  /** Of nothing that there is. */
  static Ids madeUp(String typed) {
    return new Ids(
        9_000_000_001L,
        9_000_000_002L,
        9_000_000_003L,
        9_000_000_004L,
        9_000_000_005L,
        9_000_000_006L,
        9_000_000_007L,
        9_000_000_008L,
        9_000_000_009L,
        9_000_000_010L,
        9_000_000_011L,
        9_000_000_012L,
        9_000_000_013L,
        typed,
        9_000_000_014L,
        9_000_000_015L,
        9_000_000_017L,
        9_000_000_016L,
        9_000_000_018L,
        9_000_000_019L,
        9_000_000_020L,
        9_000_000_021L,
        9_000_000_022L,
        9_000_000_023L,
        9_000_000_024L,
        9_000_000_025L,
        9_000_000_026L);
  }
}
