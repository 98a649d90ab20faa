package ru.zvonok.core.journal;

/**
 * A student's place at a lesson on its day.
 *
 * @param inGroup sits in the lesson's group
 * @param left was in one of its classes and is in no class any more
 * @param grade of the student's class; 0 without one
 * @param ownClass the actor is class teacher of the student's class
 */
record Place(
    Ground ground, long student, boolean inGroup, boolean left, int grade, boolean ownClass) {}
