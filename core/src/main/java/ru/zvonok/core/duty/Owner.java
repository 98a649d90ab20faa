package ru.zvonok.core.duty;

import ru.zvonok.core.people.PersonName;

/** Whose duty something is. */
public record Owner(long personId, PersonName name) {}
