package ru.zvonok.core.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a chat: the people bound to it and the hats they may wear today. */
@Service
public class Visitors {

  private final RolesToday roles;

  Visitors(RolesToday roles) {
    this.roles = roles;
  }

  /** Every hat of everyone bound to this chat, staff first; empty for a stranger. */
  @Transactional(readOnly = true)
  public List<Wearable> hatsAt(long schoolId, String address) {
    return roles.at(schoolId, address).stream()
        .flatMap(Visitors::hats)
        .sorted(Comparator.comparing(Wearable::hat).thenComparing(Wearable::personId))
        .toList();
  }

  /**
   * The actor behind a chat that wears this hat; empty when the binding or the grant has ended:
   * asked anew at every update, so that nothing outlives its ground.
   */
  @Transactional(readOnly = true)
  public Optional<Actor> wearing(long schoolId, String address, long personId, Hat hat, Via via) {
    return hatsAt(schoolId, address).stream()
        .filter(one -> one.personId() == personId && one.hat() == hat)
        .map(one -> actor(schoolId, one, via))
        .findFirst();
  }

  /**
   * The actor under one of the hats that {@link #hatsAt} has just found, in the same transaction.
   */
  public Actor actor(long schoolId, Wearable worn, Via via) {
    return new Actor(schoolId, worn.personId(), worn.hat(), worn.roles(), via);
  }

  private static Stream<Wearable> hats(RolesToday.Holder holder) {
    return holder.roles().stream()
        .collect(groupingBy(Role::hat, toUnmodifiableSet()))
        .entrySet()
        .stream()
        .map(hat -> new Wearable(holder.personId(), holder.name(), hat.getKey(), hat.getValue()));
  }
}
