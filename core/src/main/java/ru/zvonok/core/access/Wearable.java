package ru.zvonok.core.access;

import java.util.Set;
import ru.zvonok.core.people.PersonName;

/** A hat that can be worn in a chat today, with the roles that come with it. */
public record Wearable(long personId, PersonName name, Hat hat, Set<Role> roles) {}
