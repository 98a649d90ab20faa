/**
 * Owns the school as a tenant, its year, terms, days, bells, classes, groups and subjects; hides
 * how a transaction is bound to one school.
 */
@NullMarked
package ru.zvonok.core.school;

import org.jspecify.annotations.NullMarked;
