package ru.zvonok.core.exchange;

/** The tables of what binds people to the school with dates, all read and written alike. */
enum LinkTable {
  ENROLMENT(
      Kind.ENROLMENT,
      "enrolment",
      "student_id as first, class_id as second, 0 as third, '' as word, cast(null as text) as tag",
      "student_id, class_id",
      "first, second",
      "true"),
  MEMBERSHIP(
      Kind.MEMBERSHIP,
      "class_part_member",
      "part_id as first, student_id as second, 0 as third, '' as word, cast(null as text) as tag",
      "part_id, student_id",
      "first, second",
      """
      part_id in (
        select p.id from class_part p
        join school_class c on c.id = p.class_id
        where c.year_id = :year)
      """),
  GUARDIANSHIP(
      Kind.GUARDIANSHIP,
      "guardianship",
      "guardian_id as first, student_id as second, 0 as third, '' as word,"
          + " cast(restricted_at as text) as tag",
      "guardian_id, student_id, relation",
      "first, second, coalesce(tag, '')",
      "true"),
  ROLE(
      Kind.ROLE,
      "role_grant",
      "person_id as first, 0 as second, 0 as third, role as word, cast(granted_by as text) as tag",
      "person_id, role",
      "first, word",
      "true"),
  CLASS_TEACHER(
      Kind.CLASS_TEACHER,
      "class_teacher",
      "class_id as first, person_id as second, 0 as third, '' as word,"
          + " cast(null as text) as tag",
      "class_id, person_id",
      "first, second",
      "class_id in (select id from school_class where year_id = :year)"),
  TEACHING(
      Kind.TEACHING,
      "teaching",
      "group_id as first, subject_id as second, teacher_id as third, '' as word,"
          + " external_id as tag",
      "year_id, group_id, subject_id, teacher_id, external_id",
      "cast(:year as bigint), first, second, third, tag",
      "year_id = :year");

  private final Kind kind;
  private final String table;
  private final String read;
  private final String into;
  private final String from;
  private final String scope;

  LinkTable(Kind kind, String table, String read, String into, String from, String scope) {
    this.kind = kind;
    this.table = table;
    this.read = read;
    this.into = into;
    this.from = from;
    this.scope = scope;
  }

  Kind kind() {
    return kind;
  }

  /** Those in force today or later. */
  String select() {
    return """
        select id, starts_on, ends_on, %s
        from %s
        where school_id = :school and (ends_on is null or ends_on >= :today) and %s
        order by id
        """
        .formatted(read, table, scope);
  }

  String insert() {
    return """
        insert into %s (%s, starts_on, ends_on)
        select %s, "startsOn", "endsOn"
        from json_to_recordset(cast(:rows as json)) as r(first bigint, second bigint,
          third bigint, word text, tag text, "startsOn" date, "endsOn" date)
        """
        .formatted(table, into, from);
  }

  String end() {
    return """
        update %s t
        set ends_on = r."last"
        from json_to_recordset(cast(:rows as json)) as r(id bigint, "last" date)
        where t.school_id = :school and t.id = r.id
        """
        .formatted(table);
  }

  String remove() {
    return "delete from %s where school_id = :school and id = any (:ids)".formatted(table);
  }
}
