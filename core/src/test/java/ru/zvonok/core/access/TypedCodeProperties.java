package ru.zvonok.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TypedCodeProperties {

  private static final String A = TypedCode.ALPHABET;

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.strings().withChars(A).ofLength(9).map(TypedCode::withCheck);
  }

  @Example
  void theAlphabetHasNoLookAlikes() {
    assertThat(A).hasSize(29).doesNotContain("0", "1", "O", "I", "L", "U", "B");
    assertThat(A.chars().distinct().count()).isEqualTo(29);
  }

  @Example
  void aDrawnCodeIsRead() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 1000; i++) {
      String code = TypedCode.draw(random);
      assertThat(TypedCode.read(code)).contains(code);
    }
  }

  @Property
  void everySingleWrongCharacterIsSeen(
      @ForAll("codes") String code,
      @ForAll @IntRange(max = 9) int at,
      @ForAll @IntRange(max = 28) int other) {
    Assume.that(code.charAt(at) != A.charAt(other));
    String wrong = code.substring(0, at) + A.charAt(other) + code.substring(at + 1);
    assertThat(TypedCode.read(wrong)).isEmpty();
  }

  @Property
  void everySwapOfTwoIsSeen(
      @ForAll("codes") String code,
      @ForAll @IntRange(max = 9) int one,
      @ForAll @IntRange(max = 9) int other) {
    Assume.that(code.charAt(one) != code.charAt(other));
    StringBuilder wrong = new StringBuilder(code);
    wrong.setCharAt(one, code.charAt(other));
    wrong.setCharAt(other, code.charAt(one));
    assertThat(TypedCode.read(wrong.toString())).isEmpty();
  }

  @Property
  void caseSpacesAndDashesDoNotMatter(@ForAll("codes") String code) {
    String small = code.toLowerCase(Locale.ROOT);
    assertThat(TypedCode.read(" " + small.substring(0, 5) + " " + small.substring(5) + "\n"))
        .contains(code);
    assertThat(TypedCode.read(code.substring(0, 5) + "—" + code.substring(5))).contains(code);
    assertThat(TypedCode.read(code.substring(0, 5) + "\u00a0-" + code.substring(5) + "."))
        .contains(code);
  }

  @Property
  void aRussianKeyboardDoesNotMatter(@ForAll("codes") String code) {
    String cyrillic = code;
    String latin = "AEKMHPCTYX38";
    String russian = "АЕКМНРСТУХЗВ";
    for (int i = 0; i < latin.length(); i++) {
      cyrillic = cyrillic.replace(latin.charAt(i), russian.charAt(i));
    }
    assertThat(TypedCode.read(cyrillic)).contains(code);
    assertThat(TypedCode.read(cyrillic.toLowerCase(Locale.of("ru")))).contains(code);
  }

  @Property
  void anythingElseIsNoCode(@ForAll @StringLength(max = 9) @CharRange(to = '\uffff') String text) {
    assertThat(TypedCode.read(text)).isEmpty();
  }
}
