package ru.zvonok.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolFixtureTest {

  @Test
  void twoMadeUpSchoolsStandBesideEachOtherAndSeeOnlyThemselves() {
    try (TestDatabase database = TestDatabase.fresh()) {
      SchoolFixture one = SchoolFixture.in(database.dataSource());
      SchoolFixture other = SchoolFixture.in(database.dataSource());

      assertThat(one.id()).isNotEqualTo(other.id());
      assertThat(studentsOf7A(one)).isEqualTo(12);
      assertThat(studentsOf7A(other)).isEqualTo(12);
    }
  }

  private static int studentsOf7A(SchoolFixture school) {
    return school
        .rows()
        .with(
            jdbc ->
                jdbc.sql(
                        "select count(*) from enrolment e join school_class c on c.id = e.class_id"
                            + " where c.name = '7А'")
                    .query(Integer.class)
                    .single());
  }
}
