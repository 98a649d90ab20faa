package ru.zvonok.core.access;

import java.util.Set;

/**
 * Who acts: a person under one hat, with the roles that this hat holds today. Made by {@link
 * Visitors} from a bound chat, never from what a message claims.
 */
public record Actor(long schoolId, long personId, Hat hat, Set<Role> roles, Via via) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
