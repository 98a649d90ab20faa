package ru.zvonok.core.access;

/** What a person is to the school. Staff roles are the closed list of clause 2.1, families 2.2. */
public enum Role {
  DIRECTOR,
  DEPUTY,
  /** Administers accounts and sees completeness, never marks (2.1, 4.2). */
  TECHNICIAN,
  /** From the load: whoever teaches a group. */
  TEACHER,
  CLASS_TEACHER,
  GUARDIAN,
  STUDENT;

  /** The hat that this role comes with. */
  public Hat hat() {
    return switch (this) {
      case DIRECTOR, DEPUTY, TECHNICIAN, TEACHER, CLASS_TEACHER -> Hat.STAFF;
      case GUARDIAN -> Hat.GUARDIAN;
      case STUDENT -> Hat.STUDENT;
    };
  }
}
