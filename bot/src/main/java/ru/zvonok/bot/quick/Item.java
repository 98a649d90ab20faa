package ru.zvonok.bot.quick;

import java.util.List;
import ru.zvonok.bot.quick.Roll.KindRef;
import ru.zvonok.bot.quick.Roll.Pupil;

/** A part of a clause: words {@code from} (with) to {@code to} (without), counted in the clause. */
sealed interface Item {
  int from();

  int to();

  /** A comma stands before it, or «а», or an «и» that doesn't just join two names. */
  boolean apart();

  /** A pupil; nobody when the word is unknown but stands where a name could. */
  record Name(int from, int to, boolean apart, List<Pupil> who, boolean sure) implements Item {
    boolean unknown() {
      return who.isEmpty();
    }
  }

  record Value(int from, int to, boolean apart, Said said) implements Item {}

  /** A kind of work; more than one when the word fits several, none when the school hasn't it. */
  record Kind(int from, int to, boolean apart, List<KindRef> kinds, boolean ofBefore, boolean colon)
      implements Item {}

  /** «все на месте», «все». */
  record All(int from, int to, boolean apart, boolean here) implements Item {}

  /** «кроме». */
  record Except(int from, int to, boolean apart) implements Item {}

  /** A word that may turn the meaning round («не», «вместо»): nothing near it is believed. */
  record Turn(int from, int to, boolean apart) implements Item {}
}
