/**
 * Owns persons and what binds them to the school, with dates: enrolment, guardianship, staff
 * grants, load; hides the tables.
 */
@NullMarked
package ru.zvonok.core.people;

import org.jspecify.annotations.NullMarked;
