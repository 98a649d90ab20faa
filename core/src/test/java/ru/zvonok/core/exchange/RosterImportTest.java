package ru.zvonok.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RosterImportTest extends ImportTesting {

  @Test
  void wholeSchoolComesInFromVersion11() {
    ImportReport report = take(RosterFiles.small());

    assertThat(report.problems()).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(rows("select external_id, name from school")).containsExactly("s1 Школа Солнечная");
    assertThat(rows("select grade, name from school_class order by name"))
        .containsExactly("7 7 «б»", "7 7А");
    assertThat(
            rows(
                """
                select c.name, count(*) from enrolment e join school_class c on c.id = e.class_id
                where e.starts_on = '2025-09-01' and e.ends_on is null group by c.name order by 1
                """))
        .containsExactly("7 «б» 3", "7А 3");
    assertThat(
            rows(
                "select person.external_id, role from role_grant join person on true"
                    + " where person.id = role_grant.person_id"))
        .containsExactly("d1 DEPUTY");
    assertThat(
            rows("select p.external_id from class_teacher c join person p on p.id = c.person_id"))
        .containsExactly("t1");
  }

  @Test
  void wholeSchoolComesInFromVersion12_principalIsTheDirector() {
    ImportReport report = take(RosterFiles.smallInVersion12());

    assertThat(report.problems()).isEmpty();
    assertThat(report.notices()).noneMatch(n -> n.code() == NoticeCode.COLUMN_PASSED);
    assertThat(rows("select role from role_grant")).containsExactly("DIRECTOR");
    assertThat(report.count(Kind.ENROLMENT).added()).isEqualTo(6);
    assertThat(report.count(Kind.GUARDIANSHIP).added()).isEqualTo(2);
  }

  @Test
  void bothVersionsOfTheSameSchoolAreTheSame() {
    take(RosterFiles.small().replace("users.csv", "administrator", "administrator"));
    ImportReport report =
        take(RosterFiles.smallInVersion12().replace("roles.csv", "principal", "siteAdministrator"));

    assertThat(report.problems()).isEmpty();
    assertThat(report.changesAnything()).isFalse();
  }

  @Test
  void importingTwiceChangesNothing() {
    take(RosterFiles.small());
    ImportReport second = take(RosterFiles.small());

    assertThat(second.applied()).isTrue();
    assertThat(second.changesAnything()).as("%s", second.counts()).isFalse();
    assertThat(second.count(Kind.PERSON).unchanged()).isEqualTo(12);
  }

  @Test
  void checkTellsTheSameAndWritesNothing() {
    ImportReport checked =
        bean(Imports.class)
            .check(
                school,
                java.util.List.of(RosterFiles.small().folder(temp)),
                new ImportOptions(false, MONDAY));

    assertThat(checked.applied()).isFalse();
    assertThat(checked.count(Kind.PERSON).added()).isEqualTo(12);
    assertThat(checked.sample()).isNotEmpty();
    assertThat(rows("select id from person")).isEmpty();
    assertThat(take(RosterFiles.small()).counts()).isEqualTo(checked.counts());
  }

  @Test
  void aZipIsAsGoodAsAFolder() {
    ImportReport report = take(MONDAY, false, RosterFiles.small().zip(temp));
    assertThat(report.problems()).isEmpty();
    assertThat(report.count(Kind.CLASS).added()).isEqualTo(2);
  }

  @Test
  void windows1251WithSemicolonsIsRead() {
    ImportReport report =
        take(MONDAY, false, RosterFiles.small().folder(temp, Charset.forName("windows-1251"), ';'));
    assertThat(report.problems()).isEmpty();
    assertThat(rows("select family_name from person where external_id = 'a3'"))
        .containsExactly("Вишнёв");
  }

  @Test
  void leastDataIsKept() {
    take(RosterFiles.small());
    assertThat(rows("select row_to_json(p)::text from person p").toString())
        .doesNotContain("example.org")
        .doesNotContain("+7")
        .doesNotContain("male");
  }

  @Test
  void aSectionOfAllIsTheWholeClass_anotherIsAPartOfEachClass() {
    take(RosterFiles.small());
    assertThat(
            rows(
                """
                select s.name, g.name from teaching t
                join subject s on s.id = t.subject_id join study_group g on g.id = t.group_id
                order by 1, 2
                """))
        .containsExactly(
            "Алгебра 7 «б»",
            "Алгебра 7А",
            "Английский язык 7А английский 1",
            "Английский язык 7А английский 2",
            "Рисование 7 «б» Художники + 7А Художники");
    assertThat(
            rows(
                """
                select p.name, s.external_id from class_part_member m
                join class_part p on p.id = m.part_id join person s on s.id = m.student_id
                order by 1, 2
                """))
        .containsExactly(
            "Художники a1",
            "Художники b1",
            "английский 1 a1",
            "английский 2 a2",
            "английский 2 a3");
  }

  @Test
  void sectionsOfOneNameShareAPart_ifTheirStudentsAreTheSame() {
    RosterFiles files =
        RosterFiles.small()
            .add("classes.csv", "art2,,,Художники,7,c-art,,scheduled,,s1,y1,,,")
            .enrol("art2", "student", "a2", "b1")
            .enrol("art2", "teacher", "t3");
    ImportReport report = take(files);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.PART_UNEQUAL);
              assertThat(problem.file()).endsWith("classes.csv");
              assertThat(problem.line()).isEqualTo(9);
              assertThat(problem.column()).isEqualTo("title");
            });
    assertThat(
            take(files.replace("enrollments.csv", "art2-a2,,,art2,s1,a2", "x,,,art2,s1,a1"))
                .problems())
        .isEmpty();
  }

  @Test
  void aSectionWithoutStudentsIsTheClassItsTitleNames() {
    RosterFiles files = RosterFiles.small();
    files.lines("enrollments.csv").removeIf(line -> line.startsWith("alg-7b-b"));
    take(files);
    assertThat(
            rows(
                """
                select g.name from teaching t join study_group g on g.id = t.group_id
                where t.external_id = 'alg-7b'
                """))
        .containsExactly("7 «б»");
  }

  @Test
  void guardiansComeFromEitherSideAndOnlyTheyDo() {
    RosterFiles files = RosterFiles.small().replace("users.csv", ",p1,", ",\"p1,t2\",");
    ImportReport report = take(files);
    assertThat(
            rows(
                """
                select g.external_id, s.external_id from guardianship l
                join person g on g.id = l.guardian_id join person s on s.id = l.student_id
                order by 1
                """))
        .containsExactly("p1 a1", "p2 a2");
    assertThat(notices(report)).contains(NoticeCode.AGENT_NOT_GUARDIAN);
  }

  @Test
  void whoHasNothingToDoHereIsNotKept() {
    ImportReport report =
        take(
            RosterFiles.small()
                .add("users.csv", RosterFiles.user("x1", "aide", "Ян", "Лишний", "", ""))
                .add("users.csv", RosterFiles.user("x2", "parent", "Ия", "Чужая", "", "")));
    assertThat(report.problems()).isEmpty();
    assertThat(rows("select 1 from person where external_id in ('x1', 'x2')")).isEmpty();
    assertThat(notices(report))
        .contains(NoticeCode.USERS_WITHOUT_ROLE_PASSED, NoticeCode.GUARDIANS_WITHOUT_CHILD_PASSED);
  }

  @Test
  void aRestrictedGuardianStaysRestricted() {
    take(RosterFiles.small());
    write("update guardianship set restricted_at = now(), ends_on = '2025-10-12'");
    ImportReport report = take(RosterFiles.small());
    assertThat(report.changesAnything()).isFalse();
  }

  @Test
  void whoChangesClassesLeavesTheOldOneTheDayBefore() {
    take(RosterFiles.small());
    ImportReport report =
        takeOn(
            LocalDate.of(2025, 11, 10),
            RosterFiles.small()
                .remove("enrollments.csv", "7a-a3")
                .remove("enrollments.csv", "alg-7a-a3")
                .remove("enrollments.csv", "eng-2-a3")
                .enrol("7b", "student", "a3")
                .enrol("alg-7b", "student", "a3"));
    assertThat(report.problems()).isEmpty();
    assertThat(
            rows(
                """
                select c.name, e.starts_on, e.ends_on from enrolment e
                join school_class c on c.id = e.class_id join person p on p.id = e.student_id
                where p.external_id = 'a3' order by e.starts_on
                """))
        .containsExactly("7А 2025-09-01 2025-11-09", "7 «б» 2025-11-10");
    assertThat(
            rows(
                """
                select m.ends_on from class_part_member m join person p on p.id = m.student_id
                where p.external_id = 'a3'
                """))
        .containsExactly("2025-11-09");
  }

  @Test
  void whoChangesGroupsOfASubjectLeavesTheOtherOne() {
    take(RosterFiles.small());
    takeOn(
        LocalDate.of(2025, 11, 10),
        RosterFiles.small().remove("enrollments.csv", "eng-2-a3").enrol("eng-1", "student", "a3"));
    assertThat(
            rows(
                """
                select g.name, m.starts_on, m.ends_on from class_part_member m
                join person p on p.id = m.student_id join class_part g on g.id = m.part_id
                where p.external_id = 'a3' order by m.starts_on
                """))
        .containsExactly("английский 2 2025-09-01 2025-11-09", "английский 1 2025-11-10");
  }

  @Test
  void theFilesOwnDatesOfAChangeAreTaken() {
    RosterFiles files =
        RosterFiles.small()
            .replace(
                "enrollments.csv",
                "7a-a3,,,7a,s1,a3,student,,,",
                "7a-a3,,,7a,s1,a3,student,,2025-09-01,2025-10-06")
            .add("enrollments.csv", "7b-a3,,,7b,s1,a3,student,,2025-10-06,")
            .remove("enrollments.csv", "alg-7a-a3")
            .enrol("alg-7b", "student", "a3");
    assertThat(take(files).count(Kind.ENROLMENT).added()).isEqualTo(7);
    assertThat(take(files).changesAnything()).isFalse();
    assertThat(
            rows(
                """
                select c.name, e.starts_on, e.ends_on from enrolment e
                join school_class c on c.id = e.class_id join person p on p.id = e.student_id
                where p.external_id = 'a3' order by e.starts_on
                """))
        .containsExactly("7А 2025-09-01 2025-10-05", "7 «б» 2025-10-06");
  }

  @Test
  void anotherTeacherOfASectionReplacesTheFormer() {
    take(RosterFiles.small());
    takeOn(
        LocalDate.of(2025, 11, 10),
        RosterFiles.small().remove("enrollments.csv", "eng-1-t2").enrol("eng-1", "teacher", "t3"));
    assertThat(
            rows(
                """
                select p.external_id, t.starts_on, t.ends_on from teaching t
                join person p on p.id = t.teacher_id
                where t.external_id = 'eng-1' order by 2
                """))
        .containsExactly("t2 2025-09-01 2025-11-09", "t3 2025-11-10");
  }

  @Test
  void whoIsMissingIsToldOf_andEndedOnlyWhenAsked() {
    take(RosterFiles.small());
    RosterFiles fewer = RosterFiles.small().remove("users.csv", "b3");
    fewer.lines("enrollments.csv").removeIf(line -> line.contains("-b3,"));

    ImportReport kept = takeOn(LocalDate.of(2025, 11, 10), fewer);
    assertThat(kept.problems()).isEmpty();
    assertThat(kept.changesAnything()).isFalse();
    assertThat(kept.notices())
        .anyMatch(
            notice ->
                notice.code() == NoticeCode.MISSING_KEPT
                    && notice.arguments().equals(java.util.List.of("PERSON", "1")));

    ImportReport ended = take(LocalDate.of(2025, 11, 10), true, fewer.folder(temp));
    assertThat(ended.count(Kind.PERSON).ended()).isEqualTo(1);
    assertThat(ended.count(Kind.ENROLMENT).ended()).isEqualTo(1);
    assertThat(
            rows(
                """
                select p.ended_on, e.ends_on from person p join enrolment e on e.student_id = p.id
                where p.external_id = 'b3'
                """))
        .containsExactly("2025-11-09 2025-11-09");

    ImportReport back = takeOn(LocalDate.of(2025, 11, 20), RosterFiles.small());
    assertThat(back.count(Kind.PERSON).changed()).isEqualTo(1);
    assertThat(back.count(Kind.ENROLMENT).added()).isEqualTo(1);
  }

  @Test
  void toBeDeletedEnds() {
    take(RosterFiles.small());
    ImportReport report =
        takeOn(
            LocalDate.of(2025, 11, 10),
            RosterFiles.small()
                .replace("users.csv", "b3,,", "b3,tobedeleted,")
                .replace("users.csv", "p1,,", "p1,tobedeleted,"));
    assertThat(report.problems()).isEmpty();
    assertThat(rows("select external_id from person where ended_on = '2025-11-09' order by 1"))
        .containsExactly("b3", "p1");
    assertThat(report.count(Kind.ENROLMENT).ended()).isEqualTo(1);
    assertThat(report.count(Kind.GUARDIANSHIP).ended()).isEqualTo(1);
  }

  @Test
  void anotherSchoolsBundleIsRefused() {
    take(RosterFiles.small());
    ImportReport report =
        take(
            RosterFiles.small()
                .replace("orgs.csv", "s1", "s2")
                .replace("users.csv", ",s1,", ",s2,")
                .replace("classes.csv", ",s1,", ",s2,"));
    assertThat(codes(report)).contains(ProblemCode.OTHER_SCHOOL);
    assertThat(report.applied()).isFalse();
  }

  @Test
  void rolesAreAsTheSchoolItselfSays() {
    RosterFiles files =
        RosterFiles.small().replace("users.csv", "password", "password,metadata.zvonok.role");
    files.lines("users.csv").replaceAll(line -> line.startsWith("d1") ? line + ",Директор" : line);
    assertThat(take(files).problems()).isEmpty();
    assertThat(rows("select role from role_grant")).containsExactly("DIRECTOR");
  }

  @Test
  void coursesOfOneTitleAreOneSubject() {
    RosterFiles files =
        RosterFiles.small()
            .add("courses.csv", "c-alg8,,,y1,Алгебра,,8,s1,,")
            .replace("classes.csv", "7Б Алгебра,7,c-alg", "7Б Алгебра,7,c-alg8");
    take(files);
    assertThat(rows("select name from subject where name = 'Алгебра'")).hasSize(1);
    assertThat(take(files).changesAnything()).isFalse();
  }

  @Test
  void aRenamedClassSubjectAndPersonKeepWhatTheyAre() {
    take(RosterFiles.small());
    ImportReport report =
        take(
            RosterFiles.small()
                .replace("courses.csv", "Рисование", "Живопись")
                .replace("users.csv", "Дынина", "Арбузова"));
    assertThat(report.count(Kind.SUBJECT)).isEqualTo(new Tally(0, 1, 0, 2));
    assertThat(report.count(Kind.PERSON)).isEqualTo(new Tally(0, 1, 0, 11));
    assertThat(report.count(Kind.TEACHING).touches()).isFalse();
  }
}
