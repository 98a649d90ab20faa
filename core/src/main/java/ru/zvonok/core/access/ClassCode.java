package ru.zvonok.core.access;

import java.util.List;
import ru.zvonok.core.people.PersonName;

/**
 * A code on a class's sheet: a student's own, or that of a guardian.
 *
 * @param role STUDENT or GUARDIAN
 * @param children the guardian's children in this class; empty for a student
 */
public record ClassCode(PersonName name, Role role, List<PersonName> children, IssuedCode code) {}
