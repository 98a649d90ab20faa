package ru.zvonok.core.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons by what the school's own files call them. */
@Service
public class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person whom an imported file names by this ID; index person_external. */
  @Transactional(readOnly = true)
  public Optional<Long> idOf(long schoolId, String externalId) {
    return jdbc.sql("select id from person where school_id = :school and external_id = :external")
        .param("school", schoolId)
        .param("external", externalId)
        .query(Long.class)
        .optional();
  }
}
